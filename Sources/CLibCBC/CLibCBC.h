// Tells the package manager where CBC is. Its headers are included by CCBCSolver.c alone.
