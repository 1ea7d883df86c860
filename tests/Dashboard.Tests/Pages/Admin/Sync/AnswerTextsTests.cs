using Dashboard.Data.Store;
using Dashboard.Data.Sync.Control;
using Dashboard.Pages.Admin.Sync;
using Dashboard.TestKit;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Sync;

public sealed class AnswerTextsTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public void Of_WhateverHappened_IsASentence(string culture)
    {
        using var reader = Reading.As(culture);

        Every.One(
            Enum.GetValues<ControlOutcome>(),
            outcome => Assert.EndsWith(".", AnswerTexts.Of(Answer(outcome)), StringComparison.Ordinal));
        Every.One(Enum.GetValues<StoreFault>(), fault => Assert.EndsWith(".", FaultTexts.Of(fault), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ControlOutcome.BackfillStarted, "The backfill of @acme from 28 Feb 2026 begins within seconds.")]
    [InlineData(ControlOutcome.PausedAlready, "@acme is paused already.")]
    [InlineData(ControlOutcome.ReasonTooLong, "The reason is 1,201 characters long; at most 200 are allowed.")]
    [InlineData(ControlOutcome.KindPutBack, "1,201 put back into the inbox. What fails again comes back here.")]
    [InlineData(ControlOutcome.DayTooLate, "X lists events 24 hours late: enter 28 Feb 2026 or an earlier day.")]
    public void Of_AnswerWithValues_NamesThem(ControlOutcome outcome, string sentence)
    {
        using var reader = Reading.As("en-GB");

        Assert.Equal(sentence, AnswerTexts.Of(Answer(outcome)));
    }

    [Fact]
    public void Of_AnswerToAGerman_IsGermanWithItsDay()
    {
        using var reader = Reading.As("de-DE");

        var said = AnswerTexts.Of(Answer(ControlOutcome.BackfillStarted));

        Assert.StartsWith("Das Nachladen von @acme ab dem 28. Feb", said, StringComparison.Ordinal);
    }

    private static ControlAnswer Answer(ControlOutcome outcome) =>
        new(true, outcome)
        {
            Handle = "acme",
            Day = new DateOnly(2026, 2, 28),
            Count = 1201,
        };
}
