using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData(" DE_at ", "de-AT")]
    [InlineData("ZH-HANT-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("gsw", "gsw")]
    [InlineData("zh-yue-HK", "zh-yue-HK")]
    [InlineData("de-ch-1901", "de-CH-1901")]
    [InlineData("sl-ROZAJ-biske", "sl-rozaj-biske")]
    [InlineData("de-DE-u-CO-PHONEBK", "de-DE-u-co-phonebk")]
    [InlineData("en-US-x-TWAIN", "en-US-x-twain")]
    public void TryParse_Tag_IsInItsOneSpelling(string text, string expected)
    {
        Assert.True(LanguageTag.TryParse(text, out var tag));
        Assert.Equal(expected, tag);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("german")]
    [InlineData("x-private")]
    [InlineData("i-klingon")]
    [InlineData("de--AT")]
    [InlineData("de-AT-")]
    [InlineData("de-A")]
    [InlineData("de-DE-u")]
    [InlineData("d\u00e9")]
    [InlineData("de-AT\n de")]
    [InlineData("de,en;q=0.8")]
    [InlineData("de-CH-x-abcdefgh-abcdefgh-abcdefgh-1")]
    public void TryParse_WhatIsNone_IsRefused(string? text) => Assert.False(LanguageTag.TryParse(text, out _));

    [Theory]
    [InlineData("de", "de", true)]
    [InlineData("de", "de-AT", true)]
    [InlineData("de-AT", "DE-at", true)]
    [InlineData("zh-Hant", "zh-Hant-TW", true)]
    [InlineData("de-AT", "de", false)]
    [InlineData("de-AT", "de-CH", false)]
    [InlineData("fi", "fil", false)]
    public void IsFor_Reader_IsWhoeverTheTextIsAPartOf(string text, string reader, bool expected) =>
        Assert.Equal(expected, LanguageTag.IsFor(text, reader));
}
