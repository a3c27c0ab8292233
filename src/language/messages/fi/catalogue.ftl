## words around codes; the labels themselves are the catalogue's
