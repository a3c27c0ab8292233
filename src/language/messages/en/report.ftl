## reports: titles, notes, provenance
