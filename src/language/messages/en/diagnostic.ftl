## problems in the data, one family of ids a problem
