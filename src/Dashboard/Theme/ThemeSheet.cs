using System.Text;
using MudBlazor;

namespace Dashboard.Theme;

/// <summary>
/// The style sheet <c>wwwroot/theme.css</c>, made of the theme: no component writes styles into a page, which the content security policy
/// would refuse, and no page waits for one. A test holds the file to it; <c>tools/write-theme.sh</c> writes it.
/// </summary>
internal static class ThemeSheet
{
    private const string Triple = "-rgb";
    private const int LineLength = 138;

    private const string Schemes = """
        /* Both colour schemes in one sheet: light-dark() follows color-scheme,
           which shell.js sets from the reader's choice before the first paint. */
        :root { color-scheme: light dark; }
        :root[data-theme="light"] { color-scheme: light; }
        :root[data-theme="dark"] { color-scheme: dark; }
        """;

    public static string Write()
    {
        var light = Variables(DashboardTheme.InForce.PaletteLight);
        var dark = Variables(DashboardTheme.InForce.PaletteDark).ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
        var triples = light.Where(one => IsTriple(one.Name)).ToList();
        var sheet = new StringBuilder()
            .Append("/* Written from Theme/ by tools/write-theme.sh: changes made here are lost. */\n")
            .Append(Schemes.ReplaceLineEndings("\n")).Append("\n\n");
        Append(sheet, ":root", Lines([.. House(HouseColors.InForce), .. House(ChartColors.InForce), .. House(HouseSizes.InForce)]));
        Append(sheet, ":root", Packed(light.Select(one => one with { Value = Both(one, dark[one.Name]) })));

        // What is no colour light-dark() cannot choose from. Paper is light.
        Append(
            sheet.Append("@media screen {\n"),
            ":root[data-theme=\"dark\"]",
            Packed(triples.Select(one => one with { Value = dark[one.Name] })));
        return sheet.Append("}\n").ToString();
    }

    private static bool IsTriple(string name) => name.EndsWith(Triple, StringComparison.Ordinal);

    private static string Both(Variable light, string dark) => IsTriple(light.Name) ? light.Value : new Shade(light.Value, dark).Css;

    private static void Append(StringBuilder sheet, string selector, IEnumerable<string> lines)
    {
        sheet.Append(selector).Append(" {\n");
        foreach (var line in lines)
            sheet.Append("  ").Append(line).Append('\n');
        sheet.Append("}\n");
    }

    private static IEnumerable<string> Lines(IEnumerable<Variable> variables) => variables.Select(one => one.Css);

    // What MudBlazor derives of ours nobody reads line by line.
    private static IEnumerable<string> Packed(IEnumerable<Variable> variables)
    {
        var line = "";
        foreach (var one in variables.Select(one => one.Css))
        {
            if (line.Length > 0 && line.Length + one.Length >= LineLength)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? one : $"{line} {one}";
        }

        yield return line;
    }

    private static IEnumerable<Variable> House<TValues>(TValues values) => typeof(TValues).GetProperties()
        .Where(property => property.GetMethod is { IsStatic: false })
        .Select(property => (property.Name, Value: property.GetValue(values)))
        .Where(one => one.Value is Shade or string)
        .Select(one => new Variable(Named(one.Name), one.Value is Shade shade ? shade.Css : (string)one.Value!));

    private static string Named(string property)
    {
        var name = new StringBuilder("--");
        foreach (var letter in property)
        {
            if (name.Length > 2 && !char.IsLower(letter))
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    // One scheme for all fields, where ours follow the reader's choice: without it they take that of the page.
    private const string SchemeOfFields = "--mud-native-html-color-scheme";

    private static List<Variable> Variables(Palette palette)
    {
        var text = new StringBuilder();
        new Writer(palette).WriteTo(text);
        return [.. text.ToString().Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Variable.Parse)
            .Where(one => one.Name is not SchemeOfFields)];
    }

    private sealed record Variable(string Name, string Value)
    {
        public string Css => $"{Name}: {Value};";

        public static Variable Parse(string line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            return new(line[..colon], line[(colon + 1)..].TrimEnd(';').Trim());
        }
    }

    /// <summary>
    /// MudBlazor's own list of variables. It takes the light palette unless told otherwise, so each is given as the light one.
    /// </summary>
    private sealed class Writer : MudThemeProvider
    {
        public Writer(Palette palette)
        {
            var theme = DashboardTheme.InForce;
            Theme = new()
            {
                PaletteLight = palette,
                Typography = theme.Typography,
                LayoutProperties = theme.LayoutProperties,
                Shadows = theme.Shadows,
            };
        }

        public void WriteTo(StringBuilder text) => GenerateTheme(text);
    }
}
