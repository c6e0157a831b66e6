// Tells the package manager where libxml2 is. Its headers are included by CXMLTree.c alone: Debian
// builds them with ICU, whose declarations clash with those inside Foundation.
