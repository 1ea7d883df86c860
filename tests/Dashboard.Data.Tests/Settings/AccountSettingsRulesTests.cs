using Dashboard.Data.Settings;
using Xunit;

namespace Dashboard.Data.Tests.Settings;

public sealed class AccountSettingsRulesTests
{
    private static readonly AccountSettings Good = new() { PrivacyUrl = "https://acme.example/privacy", DisplayName = "Acme" };

    [Theory]
    [InlineData("https://acme.example/privacy")]
    [InlineData("https://acme.example")]
    [InlineData("https://münchen.example/datenschutz?sprache=de#oben")]
    [InlineData("https://acme.example:8443/p")]
    public void Check_PrivacyUrlIsAbsoluteHttps_Passes(string url) => Assert.Empty(Check(Good with { PrivacyUrl = url }));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("acme.example/privacy")]
    [InlineData("/privacy")]
    [InlineData("http://acme.example/privacy")]
    [InlineData("ftp://acme.example/privacy")]
    [InlineData("javascript:alert(1)")]
    [InlineData("javascript://acme.example/%0aalert(1)")]
    [InlineData("https:acme.example")]
    [InlineData("https://")]
    [InlineData("https:///privacy")]
    [InlineData("https://acme.example/a policy")]
    [InlineData("https://admin:pw@acme.example/privacy")]
    [InlineData("https://acme.example/\u0007")]
    public void Check_PrivacyUrlIsNot_SaysSo(string url) =>
        Assert.Equal(nameof(AccountSettings.PrivacyUrl), Assert.Single(Check(Good with { PrivacyUrl = url })).Field);

    [Fact]
    public void Check_PrivacyUrlLength_EndsAt2048()
    {
        const string Start = "https://acme.example/";
        Assert.Empty(Check(Good with { PrivacyUrl = Start + new string('a', 2048 - Start.Length) }));
        Assert.Contains(
            "2049",
            Assert.Single(Check(Good with { PrivacyUrl = Start + new string('a', 2049 - Start.Length) })).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Zwanzig Zeichen lang")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("شركة أكمي")]
    public void Check_DisplayNameOf20CodePoints_Passes(string? name) => Assert.Empty(Check(Good with { DisplayName = name }));

    [Theory]
    [InlineData("Zwanzig Zeichen lang.")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("two\nlines")]
    public void Check_DisplayNameIsLongerOrNotOneLine_SaysSo(string name) =>
        Assert.Equal(nameof(AccountSettings.DisplayName), Assert.Single(Check(Good with { DisplayName = name })).Field);

    [Theory]
    [InlineData(37, 9, new string[0])]
    [InlineData(38, 0, new[] { nameof(AccountSettings.CsatVariant) })]
    [InlineData(-1, 10, new[] { nameof(AccountSettings.CsatVariant), nameof(AccountSettings.NpsVariant) })]
    public void Check_Variants_AreThoseOfX(int csat, int nps, string[] wrong) =>
        Assert.Equal(wrong, Check(Good with { CsatVariant = csat, NpsVariant = nps }).Select(error => error.Field));

    [Fact]
    public void Tidy_SpacesAround_AreRemoved() => Assert.Equal(
        new AccountSettings { PrivacyUrl = "https://a.example", DisplayName = "Acme Air" },
        AccountSettingsRules.Tidy(new AccountSettings { PrivacyUrl = " https://a.example\n", DisplayName = "\tAcme Air " }));

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public void Tidy_EmptyDisplayName_IsNone(string name) =>
        Assert.Null(AccountSettingsRules.Tidy(Good with { DisplayName = name }).DisplayName);

    private static IReadOnlyList<FieldError> Check(AccountSettings settings) =>
        AccountSettingsRules.Check(AccountSettingsRules.Tidy(settings));
}
