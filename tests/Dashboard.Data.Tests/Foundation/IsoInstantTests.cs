using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class IsoInstantTests
{
    // Ticks since 0001-01-01T00:00:00Z; 2026-01-02T03:04:05Z is second 1767323045 of Unix time (date -d 2026-01-02T03:04:05Z +%s).
    private const long Second = 62135596800 + 1767323045;

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", Second * 10_000_000)]
    [InlineData("2026-01-02T04:04:05+01:00", Second * 10_000_000)]
    [InlineData("2026-01-01T13:34:05-13:30", Second * 10_000_000)]
    [InlineData("2026-01-02T03:04Z", (Second - 5) * 10_000_000)]
    [InlineData("2026-01-02T03:04:05.5Z", (Second * 10_000_000) + 5_000_000)]
    [InlineData("2026-01-02T03:04:05.000Z", Second * 10_000_000)]
    [InlineData("2026-01-02T03:04:05.123456Z", (Second * 10_000_000) + 1_234_560)]
    [InlineData("2026-01-02T03:04:05.1234567Z", (Second * 10_000_000) + 1_234_567)]
    [InlineData("2026-01-02T03:04:05.12345678Z", (Second * 10_000_000) + 1_234_567)]
    [InlineData("2026-01-02T03:04:05.123456789+00:00", (Second * 10_000_000) + 1_234_567)]
    public void Parse_InstantOfIso8601_IsThatInstant(string text, long ticks) => Assert.Equal(ticks, IsoInstant.Parse(text)?.UtcTicks);

    [Theory]
    [InlineData("")]
    [InlineData("03/04/2026 10:00")]
    [InlineData("10:30")]
    [InlineData("3 Apr")]
    [InlineData("2026-04-03")]
    [InlineData("2026-01-02 03:04:05Z")]
    [InlineData("2026-01-02T03:04:05z")]
    [InlineData("2026-1-2T03:04:05Z")]
    [InlineData("2026-01-02T03Z")]
    [InlineData("2026-01-02T03:04.5Z")]
    [InlineData("2026-01-02T03:04:05+0100")]
    [InlineData("2026-01-02T03:04:05+01")]
    [InlineData("2026-01-02T03:04:05+15:00")]
    [InlineData("2026-01-02T03:04:05-00:00")]
    [InlineData("2026-01-02T24:00:00Z")]
    [InlineData("2026-01-02T03:04:60Z")]
    [InlineData("2026-02-29T03:04:05Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("1775210400")]
    [InlineData("2026-01-02T03:04:05Z\n")]
    [InlineData("２０２６-01-02T03:04:05Z")]
    [InlineData("2026-01-02T03:04:05")]
    public void Parse_WhatWouldHaveToBeGuessed_IsNoInstant(string text) => Assert.Null(IsoInstant.Parse(text));

    [Theory]
    [InlineData("2026-01-02T03:04:05", true)]
    [InlineData("2026-01-02T03:04", true)]
    [InlineData("2026-01-02T03:04:05Z", false)]
    [InlineData("2026-01-02", false)]
    public void LacksOffset_TimesAndOthers_AreToldApart(string text, bool lacks) => Assert.Equal(lacks, IsoInstant.LacksOffset(text));
}
