FOOTER = "--"
