using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Architecture;

/// <summary>Texts live in resource files, English and German both complete.</summary>
public sealed partial class WordsTests
{
    private const string Project = "src/Dashboard";

    public static TheoryData<string> Files { get; } =
        [.. SourceTree.Files(Project, [".resx"]).Where(path => path.EndsWith("Words.resx", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Words_OfBothLanguages_HaveTheSameKeysAndPlaces(string path)
    {
        var (english, german) = (Read(path), Read(path.Replace(".resx", ".de.resx", StringComparison.Ordinal)));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), german.Keys.Order(StringComparer.Ordinal));
        Every.One(english, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(german[text.Key]))));
        Every.One(german.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Words_OfOneFile_AreAllSaid(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var code = string.Concat(SourceFile.Of(Project, ".cs", ".razor").Select(file => file.Text));

        Assert.DoesNotContain(Read(path).Keys, key => !code.Contains($"{name}.{key}", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_InLocalisedFolders_HoldNoTextOfTheirOwn() => Assert.Empty(
        from file in SourceFile.Of(Project, ".razor")
        where BareText.IsLocalised(file.Path)
        from text in BareText.In(file.Text)
        select $"{file.Path}: {text}");

    [Theory]
    [InlineData("<p>Some words</p>", "Some words")]
    [InlineData("<p>@Name is here</p>", "is here")]
    [InlineData("<button aria-label=\"Close it\">×</button>", "Close it")]
    [InlineData("@if (a)\n{\n    <b>Go</b>\n}", "Go")]
    public void BareText_OfAPage_IsFound(string page, string text) => Assert.Equal(text, Assert.Single(BareText.In(page)));

    [Theory]
    [InlineData("<p>@Words.Title</p>")]
    [InlineData("@* A comment *@<p class=\"panel wide\">@Phrases.Of(Words.Title, (a, b)) · @(x ? Y.Z : W.V)</p>")]
    [InlineData("<a @onclick=\"() => Go()\" aria-label=\"@Words.Title\">×</a>\n@code { string s = \"text\"; }")]
    [InlineData("@foreach (var a in B)\n{\n    <li>@a.Name (NPS)</li>\n}")]
    public void BareText_OfALocalisedPage_IsNone(string page) => Assert.Empty(BareText.In(page));

    private static Dictionary<string, string> Read(string path) => XDocument.Load(SourceTree.PathOf(Path.Combine(Project, path))).Root!
        .Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static string Places(string text) => string.Join(
        ' ', Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
