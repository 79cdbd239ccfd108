/// Attachments that are not fit to be published, and pointers in the place of files.
enum BrokenAttachments {
    private static let acme = "content/accounts/acme/"
    private static let files = acme + "files/"
    private static let pointer = """
        version https://git-lfs.github.com/spec/v1
        oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
        size 12345

        """
    private static let isPointer = "the file is a pointer of Git LFS: the file that it stands for has not been fetched"

    static let all = (kinds + pictures + pointers + inChinese).kind(.attachments)

    private static let kinds = [
        BrokenTree(
            "a page in the place of a document", "unsafe-attachment", .file(files + "offer.html", "▸<p>Offer</p>"),
            says: "`offer.html` would be run by browsers, as a part of the site, rather than shown"),
        BrokenTree(
            "a program of the server", "unsafe-attachment", .file(files + "deep/er/x.PHP", "▸<?php"),
            says: "`x.PHP` would be run by some web servers rather than shown"),
        BrokenTree(
            "a program that is called a document", "unsafe-attachment", .file(files + "x.php.pdf", "▸<?php"),
            says: "`x.php.pdf` holds the ending `.php`, by which some web servers would run it"),
        BrokenTree(
            "settings of the server", "unsafe-attachment", .file(files + ".htaccess", "▸Options +ExecCGI"),
            .file(files + ".gitkeep", ""), .file(files + ".DS_Store", "x"), .file(files + "._plan.txt", "x"),
            .file(files + ".plan.txt.swp", "x"),
            says: "`.htaccess` would tell the web server how to serve the site"),
        BrokenTree(
            "an attachment of an unknown kind", "unknown-attachment", .file(files + "roof.dwg", "▸AC1032"),
            says: "files that end in `.dwg` are not published"),
        BrokenTree(
            "an attachment without an ending", "unknown-attachment", .file(files + "LICENSE", "▸MIT"),
            says: "`LICENSE` has no ending that tells what it is"),
        BrokenTree(
            "a refused attachment to which a text links", "unknown-attachment", .file(files + "roof.dwg", "▸AC1032"),
            .edit(acme + "account.md", "\n---\n", "\n---\n[roof](files/roof.dwg)\n"),
            says: "files that end in `.dwg` are not published"),
        BrokenTree(
            "a kind let in that is run", "bad-value", .edit("dossier.yaml", "\n", "\nattachments: [dwg, ▸html]\n"),
            says: "files that end in `.html` are run rather than shown, and cannot be published"),
        BrokenTree(
            "a kind with its dot", "bad-value", .edit("dossier.yaml", "\n", "\nattachments: [▸.dwg]\n"),
            says: "`.dwg` is not the ending of a file's name"),
    ]

    private static let pictures = [
        BrokenTree(
            "a picture with a script", "unsafe-attachment",
            .file(
                files + "x.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">\n  <g>▸<script>alert(1)</script></g>\n</svg>\n"),
            says: "the picture holds the element `script`, which is not on the list of safe ones"),
        BrokenTree(
            "a picture that reacts", "unsafe-attachment",
            .file(files + "图.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"\n▸onload=\"alert(1)\"/>\n"),
            says: "the picture holds the attribute `onload`, which is not on the list of safe ones"),
        BrokenTree(
            "a picture that fetches", "unsafe-attachment",
            .file(
                files + "x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect ▸fill=\"url(//x.example/a)\"/></svg>"),
            says: "the picture has a value of `fill` that is not safe: `url(//x.example/a)`"),
        BrokenTree(
            "a picture with a document type", "unsafe-attachment",
            .file(files + "x.svg", "▸<!DOCTYPE svg [<!ENTITY x SYSTEM \"/etc/passwd\">]><svg/>"),
            says: "the picture has a document type, which could stand for anything"),
        BrokenTree(
            "a picture that is cut off", "unsafe-attachment",
            .file(files + "x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">▸<g>\n"),
            says: "the picture never closes `<g>`"),
        BrokenTree(
            "a picture that is not UTF-8", "unreadable-file", .bytes(files + "x.svg", [0x3C, 0x73, 0xFF]),
            at: files + "x.svg", says: "the file is not UTF-8 text: it looks like Windows-1252 (Latin-1)"
        ).found(line: 1, column: 3),
    ]

    private static let home = "content/accounts/安和家居/"

    private static let inChinese = [
        BrokenTree(
            "报价写成网页", "unsafe-attachment", in: .chinese, .file(home + "files/报价.html", "▸<p>报价</p>"),
            says: "`报价.html` would be run by browsers, as a part of the site, rather than shown"),
        BrokenTree(
            "未列出的图纸", "unknown-attachment", in: .chinese, .file(home + "files/平面图.dwg", "▸AC1032"),
            says: "files that end in `.dwg` are not published"),
        BrokenTree(
            "没有扩展名的附件", "unknown-attachment", in: .chinese, .file(home + "files/合同", "▸合同"),
            says: "`合同` has no ending that tells what it is"),
        BrokenTree(
            "全角扩展名", "unknown-attachment", in: .chinese, .file(home + "files/合同.ｐｄｆ", "▸x"),
            says: "the ending of `合同.ｐｄｆ` is written in full-width characters"),
        BrokenTree(
            "全角句点后的扩展名", "unknown-attachment", in: .chinese, .file(home + "files/合同．pdf", "▸x"),
            says: "the ending of `合同．pdf` is written in full-width characters"),
        BrokenTree(
            "全角扩展名的图纸", "unknown-attachment", in: .chinese, .file(home + "files/平面图.ｄｗｇ", "▸x"),
            says: "files that end in `.ｄｗｇ` are not published"),
        BrokenTree(
            "图片里有脚本", "unsafe-attachment", in: .chinese,
            .file(
                home + "files/分区图.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>分区</text>▸<script href=\"x.js\"/></svg>\n"),
            says: "the picture holds the element `script`, which is not on the list of safe ones"),
        BrokenTree(
            "图片引用外部字体", "unsafe-attachment", in: .chinese,
            .file(
                home + "files/分区图.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">▸<style>@import 'https://x.example/字体.css';</style></svg>\n"),
            says: "the picture has a style that is not on the list of safe ones: `@import 'https://x.example/字体.css';`"),
        BrokenTree(
            "附件尚未从 Git LFS 取回", "unreadable-file", in: .chinese, .file(home + "files/合同.docx", "▸" + pointer),
            says: isPointer),
    ]

    private static let pointers = [
        BrokenTree(
            "a pointer in a document's place", "unreadable-file", .file(files + "offer.pdf", "▸" + pointer),
            says: isPointer),
        BrokenTree(
            "a pointer in a picture's place", "unreadable-file", .file(files + "x.svg", "▸" + pointer), says: isPointer),
        BrokenTree(
            "a pointer in a table's place", "unreadable-file", .file(acme + "sales.csv", "▸" + pointer), says: isPointer
        ),
        BrokenTree(
            "a pointer in a text's place", "unreadable-file", .file(acme + "visits/2026-11-10.md", "▸" + pointer),
            says: isPointer),
    ]
}
