/// Endings of files that are not shown but run, by the browser of who looks at them or by the server that holds them.
enum RunEndings {
    /// Documents with scripts, scripts, programs, and XML of any kind, in which XHTML may stand.
    static let byBrowsers: Set<String> = [
        "html", "htm", "xhtml", "xht", "xhtm", "mht", "mhtml", "hta", "htc", "xml", "xsl", "xslt", "xsd", "rdf", "rss",
        "atom",
        "mathml", "svgz", "js", "mjs", "cjs", "jsx", "ts", "tsx", "wasm", "swf", "jar", "class", "jnlp", "xap", "vbs",
        "wsf",
        "css", "appcache", "manifest", "webmanifest", "url", "webloc", "desktop", "lnk",
    ]

    /// What web servers run wherever the ending stands in a name: `x.php.pdf` is run by some.
    static let byServers: Set<String> = [
        "php", "php2", "php3", "php4", "php5", "php6", "php7", "php8", "phps", "pht", "phtm", "phtml", "phar", "hphp",
        "asp",
        "aspx", "asax", "ascx", "ashx", "asmx", "cshtm", "cshtml", "vbhtm", "vbhtml", "jsp", "jspx", "jspf", "jsw",
        "jsv",
        "jtml", "jhtml", "cfm", "cfml", "cfc", "shtml", "shtm", "stm", "cgi", "fcgi", "htaccess", "htpasswd",
    ]

    /// What servers run by the last ending alone; before another one it is a country or a word (`offer.pl.pdf`).
    static let byServersAtTheEnd: Set<String> = [
        "pl", "pm", "py", "pyc", "pyo", "rb", "rhtml", "erb", "lua", "tcl", "sh", "bash", "zsh", "ksh", "csh", "cmd",
        "bat",
        "ps1", "exe", "com", "dll", "so", "config", "ini", "conf", "inc", "ctp", "module", "asa", "axd", "cer", "cdx",
        "rem",
        "soap", "do", "action", "dbm", "yaws",
    ]

    /// Behind these stands what the file is; servers take them off.
    static let packed: Set<String> = ["gz", "br", "z", "bz2", "xz", "zst", "lz", "lzma"]

    /// Files by which a folder tells servers how to serve it.
    static let serverSettings: Set<String> = [".htaccess", ".htpasswd", ".user.ini", "web.config", "php.ini"]

    /// Whether files with an ending are run by somebody, so that no setting can let them in.
    static func contains(_ ending: String) -> Bool {
        byBrowsers.contains(ending) || byServers.contains(ending) || byServersAtTheEnd.contains(ending)
    }
}
