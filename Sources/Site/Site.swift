let embedded = EmbeddedTemplates.files.count
