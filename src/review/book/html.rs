//! 審査ブックの HTML の部品。字は、いつも安全な形にして入れる。

/// 画面でも A4 の紙でも読める形。外のファイルは使わない。
pub(super) const STYLE: &str = "
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:60rem;background:#fff;color:#1a1a1a;
font:1rem/1.7 'Hiragino Sans','Noto Sans CJK JP','Noto Sans JP','Yu Gothic',sans-serif}
h1{font-size:1.75rem;line-height:1.4}
h2{font-size:1.4rem;margin-top:2.5rem;border-bottom:2px solid #1a1a1a}
h3{font-size:1.15rem;margin-top:2rem}
h4{font-size:1rem;margin-bottom:.25rem}
a{color:#0017c1}
table{border-collapse:collapse;table-layout:fixed;width:100%;margin:.5rem 0 1rem}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f2f2f2}
tr.now td{background:#f8f8fb;font-weight:bold}
pre{white-space:pre-wrap;font:inherit;border-left:.25rem solid #767676;padding-left:.75rem}
code{font-family:ui-monospace,monospace}
.state{display:inline-block;border:2px solid #1a1a1a;padding:0 .5rem;font-weight:bold}
.wide{overflow-x:auto}
@page{size:A4;margin:16mm 14mm}
@media print{body{padding:0;max-width:none;font-size:9.5pt}a{color:inherit;text-decoration:none}
section.rule+section.rule{break-before:page}h2,h3,h4,caption{break-after:avoid}tr,li{break-inside:avoid}.wide{overflow:visible}}
";

/// 字を、HTML の中に入れられる形に。
pub(super) fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

/// 要素一つ。`inside` は HTML。
pub(super) fn tag(name: &str, inside: &str) -> String {
    ["<", name, ">", inside, "</", name, ">\n"].concat()
}

/// 字だけの要素。
pub(super) fn said(name: &str, text: &str) -> String {
    tag(name, &safe(text))
}

/// 表。行の二つ目は、目だたせるか。欄は HTML。
pub(super) fn table(caption: &str, heads: &[&str], rows: &[(Vec<String>, bool)]) -> String {
    let mut out = "<div class=\"wide\"><table>\n".to_owned();
    out.push_str(&said("caption", caption));
    let heads: String = heads
        .iter()
        .map(|head| ["<th scope=\"col\">", &safe(head), "</th>"].concat())
        .collect();
    out.push_str(&tag("thead", &tag("tr", &heads)));
    out.push_str("<tbody>\n");
    for (cells, marked) in rows {
        out.push_str(if *marked {
            "<tr class=\"now\">"
        } else {
            "<tr>"
        });
        for cell in cells {
            out.push_str(&["<td>", cell, "</td>"].concat());
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>\n");
    out
}

/// 並び。中は HTML。
pub(super) fn list(items: &[String]) -> String {
    let items: String = items.iter().map(|item| tag("li", item)).collect();
    tag("ul", &items)
}
