using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Cards;
using Xunit;

namespace Dashboard.Tests.ResultPages.Cards;

/// <summary>Pages say of which days not everything is stored, and why nothing is compared.</summary>
public sealed class HistoryNotesTests
{
    private static readonly Period Current = new(new DateOnly(2026, 2, 11), new DateOnly(2026, 2, 20));

    private static readonly Period Before = new(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 10));

    private static readonly ReportFilter Filter = new() { Period = Current, Compare = Comparison.OwnDays, Against = Before };

    [Fact]
    public void Sentences_AllIsStored_AreNone()
    {
        Assert.Empty(HistoryNotes.Sentences(Filter, Holdings.Unknown));
        Assert.Empty(HistoryNotes.Sentences(Filter, new Holdings { WholeFrom = Before.From, IsBeingRead = true }));
    }

    [Fact]
    public void Sentences_HoleBehindTheNewest_SayOnlyThatNothingIsCompared() => Assert.Equal(
        ["Nothing is compared yet: 1 Feb – 10 Feb 2026 is still being read; feedback is complete from 5 Feb 2026 on."],
        HistoryNotes.Sentences(Filter, new Holdings { WholeFrom = new DateOnly(2026, 2, 5), IsBeingRead = true }));

    [Fact]
    public void Sentences_HoleInThePeriod_SayFromWhenOnItIsWhole() => Assert.StartsWith(
        "Feedback is still being read, the newest first. It is complete from 15 Feb 2026 on",
        HistoryNotes.Sentences(Filter, new Holdings { WholeFrom = new DateOnly(2026, 2, 15), IsBeingRead = true })[0],
        StringComparison.Ordinal);

    /// <summary>What lies before the days that are read comes never by itself.</summary>
    [Fact]
    public void Sentences_ComparedDaysBeforeWhatIsRead_DoNotPromiseThem() => Assert.Equal(
        HistoryNotes.Sentences(Filter, new Holdings { WholeFrom = new DateOnly(2026, 2, 5) }),
        HistoryNotes.Sentences(
            Filter,
            new Holdings { WholeFrom = new DateOnly(2026, 2, 5), IsBeingRead = true, ReadBackTo = new DateOnly(2026, 2, 11) }));

    [Fact]
    public void Sentences_FirstWindow_ClaimNoDay() => Assert.Equal(
        [
            "Feedback is being read for the first time, the newest first. So far no day is complete for every account.",
            "Nothing is compared: not everything of these days, or of those to compare with, is stored.",
        ],
        HistoryNotes.Sentences(
            Filter, new Holdings { WholeFrom = new DateOnly(2026, 2, 19), UnreadFrom = new DateOnly(2026, 2, 18), IsBeingRead = true }));

    [Fact]
    public void Sentences_DaysLost_NameThemAsStretches() => Assert.Equal(
        [
            "X does not give all feedback of 3 Feb – 5 Feb 2026, 12 Feb 2026 any more; what is missing of it stays missing.",
            "Nothing is compared: not everything of these days, or of those to compare with, is stored.",
        ],
        HistoryNotes.Sentences(
            Filter,
            new Holdings
            {
                WholeFrom = Before.From,
                Lost = Chosen.Of(new[] { 3, 4, 5, 12 }.Select(day => new DateOnly(2026, 2, day))),
            }));

    [Fact]
    public void Sentences_ReadingDoesNotKeepUp_SayFromWhenOn() => Assert.Equal(
        "From 18 Feb 2026 on not everything that X lists has been read yet.",
        HistoryNotes.Sentences(Filter, new Holdings { WholeFrom = Before.From, UnreadFrom = new DateOnly(2026, 2, 18) })[0]);
}
