package html

// style is the look of the page around the pictures, light and dark.
const style = `:root{--ground:#fff;--text:#1a1f27;--dim:#5c6675;--rule:#dfe3e8;--field:#f6f7f9;--accent:#0b5fff}
.dark{--ground:#12161c;--text:#e9ecf1;--dim:#98a3b3;--rule:#2a303a;--field:#1b2029;--accent:#4d8dff}
*{box-sizing:border-box}
body{margin:0 auto;padding:28px 32px 48px;max-width:1800px;background:var(--ground);color:var(--text);font:15px/1.5 Inter,system-ui,sans-serif}
h1{font-size:24px;line-height:1.25;margin:0 0 2px;font-weight:600}
p{margin:0 0 14px;color:var(--dim);max-width:70em}
.tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:14px 0 12px}
input,button{font:inherit;color:inherit;background:var(--field);border:1px solid var(--rule);border-radius:6px;padding:5px 11px}
input{flex:0 1 22em}
button{cursor:pointer}
input:focus-visible,button:focus-visible,.picture:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
output{color:var(--dim)}
.picture{border:1px solid var(--rule);border-radius:6px;overflow:hidden;margin:0 0 18px;touch-action:none;cursor:grab}
.picture.held{cursor:grabbing}
.picture svg{display:block;width:100%;height:auto;max-height:86vh;user-select:none}
svg [data-event]{transition:opacity .15s}
svg .dim{opacity:.12}
svg .lit{filter:drop-shadow(0 0 5px var(--accent))}
table{border-collapse:collapse;width:100%;font-size:14px}
caption{text-align:left;font-weight:600;font-size:17px;padding:8px 0}
th,td{text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-top:1px solid var(--rule)}
th{font-weight:600;color:var(--dim);border-top:0}
td:first-child{white-space:nowrap;color:var(--dim)}
td button{border:0;background:none;padding:0;text-align:left}
td button:hover{color:var(--accent)}
tr.lit td{background:var(--field)}
a{color:var(--accent)}
[hidden]{display:none}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px}
@media print{.tools{display:none}body{padding:0}.picture{border:0;break-inside:avoid}.picture svg{max-height:none}}
@media (prefers-reduced-motion:reduce){*{transition:none}}
`
