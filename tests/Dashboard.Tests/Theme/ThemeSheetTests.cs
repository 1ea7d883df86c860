using Dashboard.TestKit;
using Dashboard.Theme;
using Xunit;

namespace Dashboard.Tests.Theme;

public sealed class ThemeSheetTests
{
    private static readonly string Sheet = SourceTree.PathOf("src/Dashboard/wwwroot/theme.css");

    [Fact]
    public async Task Sheet_AsItLiesInTheSources_IsWhatTheThemeSays()
    {
        var written = ThemeSheet.Write();

        // tools/write-theme.sh asks for the file rather than for a verdict.
        if (string.Equals(Environment.GetEnvironmentVariable("WRITE_THEME"), "yes", StringComparison.Ordinal))
            await File.WriteAllTextAsync(Sheet, written, TestContext.Current.CancellationToken);
        var lies = await File.ReadAllTextAsync(Sheet, TestContext.Current.CancellationToken);

        Assert.True(
            string.Equals(written, lies.ReplaceLineEndings("\n"), StringComparison.Ordinal),
            "wwwroot/theme.css is not what the theme says: run tools/write-theme.sh.");
    }

    [Theory]
    [InlineData("--text-quiet: light-dark(#536170, #a3b1bf);")]
    [InlineData("--above-1: light-dark(#cfe1f2, #20415f);")]
    [InlineData("--font-body: 0.9375rem;")]
    [InlineData("--mud-palette-primary: light-dark(rgba(29,95,168,1), rgba(127,182,238,1));")]
    [InlineData("--mud-typography-button-text-transform: none;")]
    [InlineData("--mud-elevation-8: var(--shadow-raised);")]
    public void Sheet_OfTheTheme_SaysBothSchemes(string variable) =>
        Assert.Contains($" {variable}", ThemeSheet.Write(), StringComparison.Ordinal);

    [Fact]
    public void Sheet_OfATripleOfNumbers_SaysTheDarkOneApart()
    {
        var (light, dark) = Split(ThemeSheet.Write());

        Assert.Contains("--mud-palette-primary-rgb: 29,95,168;", light, StringComparison.Ordinal);
        Assert.Contains("--mud-palette-primary-rgb: 127,182,238;", dark, StringComparison.Ordinal);
    }

    private static (string Light, string Dark) Split(string sheet)
    {
        var parts = sheet.Split("@media screen", 2, StringSplitOptions.None);
        return (parts[0], parts[1]);
    }
}
