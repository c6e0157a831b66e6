@_exported public import CoalitionDomain
@_exported public import CoalitionFormats
@_exported public import CoalitionPlanning
@_exported public import TreatyRegister
