"""Lines as they stand on a page: margins, typefaces, tables, labels."""
