using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Dashboard.Printouts;

/// <summary>
/// How reports on paper look: the theme, the charts and a sheet of their own, with the fonts within, since a print fetches nothing.
/// </summary>
/// <param name="site">Where the style sheets of pages lie.</param>
internal sealed partial class PaperStyles(IWebHostEnvironment site)
{
    private static readonly string[] Sheets = ["fonts.css", "theme.css", "charts.css", "plots.css", "printout.css"];

    private readonly Lazy<string> _all = new(() => string.Join('\n', Sheets.Select(sheet => WithFonts(site.WebRootFileProvider, sheet))));

    /// <summary>The style sheet of one report.</summary>
    public string For(Paper paper) => $$"""
        {{_all.Value}}
        @page {
          @bottom-left { content: {{Quoted(paper.Footer)}}; }
          @bottom-right { content: {{Quoted(PrintoutWords.PageBefore)}} counter(page)
            {{Quoted(PrintoutWords.PageBetween)}} counter(pages); }
        }
        """;

    /// <summary>A text as a string of CSS, from which nothing leads out: all but letters and digits is written as a number.</summary>
    internal static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
                quoted.Append(rune);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return quoted.Append('"').ToString();
    }

    private static string WithFonts(IFileProvider files, string sheet) => Fonts().Replace(
        Encoding.UTF8.GetString(Read(files, sheet)),
        font => $"url(data:font/woff2;base64,{Convert.ToBase64String(Read(files, font.Groups["file"].Value))})");

    private static byte[] Read(IFileProvider files, string name)
    {
        using var file = files.GetFileInfo(name).CreateReadStream();
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("""url\("(?<file>fonts/[a-z0-9.-]+)"\)""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fonts();
}
