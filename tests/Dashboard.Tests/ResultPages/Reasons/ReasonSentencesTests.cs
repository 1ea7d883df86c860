using Dashboard.Charts.Measures;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.ResultPages.Reasons;
using Dashboard.Tests.Pages.Why;
using Xunit;

namespace Dashboard.Tests.ResultPages.Reasons;

public sealed class ReasonSentencesTests
{
    private static readonly ReasonSentences Sentences = new(Measure.Nps);

    [Theory]
    [InlineData(150, 50, "NPS fell from +50 to 0.")]
    [InlineData(50, 150, "NPS rose from \u221250 to 0.")]
    [InlineData(98, 102, "NPS went from \u22122 to 0: no clear change, so there is nothing to explain.")]
    public void Change_OfANumber_SaysWhichWayItWent(int promoters, int detractors, string sentence) =>
        Assert.Equal(sentence, Sentences.Change(
            Moves.Of(("Days", Moves.Scores(promoters, detractors), Moves.Scores(100, 100))).Number));

    [Fact]
    public void Reason_OfAPartOfTheWhole_SaysHowMuchOfHowMuch()
    {
        var moved = Moves.Of(
            ("Nights", Moves.Scores(80, 20), Moves.Scores(55, 45)), ("Days", Moves.Scores(80, 20), Moves.Scores(75, 25)));

        Assert.Equal("25 of the 30 points come from Nights.", Reason(moved, 0));
        Assert.Equal("5 of the 30 points come from Days.", Reason(moved, 1));
    }

    [Fact]
    public void Reason_OfAPartWithAPieceThatStandsOut_NamesIt()
    {
        var moved = Moves.Of(
            ("Nights", Moves.Scores(80, 20), Moves.Scores(55, 45)), ("Days", Moves.Scores(80, 20), Moves.Scores(75, 25)));
        var piece = moved.List.Parts[1] with { Choice = new Choice(9, "delivery", "delivery") };
        var group = moved.List.Parts[0];
        var within = new MovedSplit(BreakdownBy.Team, group, new MovedBy(BreakdownBy.Tag, [piece]))
        {
            Headline = new MoveHeadline(BreakdownBy.Tag, piece, group.Part.Total.Value),
        };
        var report = new MoveReasons(Moves.Report(moved, 0)) { Within = within };

        Assert.Equal("25 of the 30 points come from Nights, 5 of them from answers about “delivery”.", Sentences.Reason(report));
        Assert.Equal("5 of the 25 points come from answers about “delivery”.", Sentences.Reason(within));
        using (Formats.Reading.As("de-DE"))
            Assert.Equal("25 der 30 Punkte kommen von Nights, 5 davon von Antworten zu „delivery“.", Sentences.Reason(report));
    }

    [Theory]
    [InlineData(BreakdownBy.Language, -1, "answers without a comment", "Antworten ohne Kommentar")]
    [InlineData(BreakdownBy.Language, 0, "comments in an unknown language", "Kommentaren in unbekannter Sprache")]
    [InlineData(BreakdownBy.Hour, 21, "answers given from 21:00 to 24:00", "Antworten in der Zeit 21:00 bis 24:00 Uhr")]
    [InlineData(
        BreakdownBy.TimeToClose, 1, "conversations that took less than 1 hour to close", "Unterhaltungen, die unter 1 Stunde offen waren")]
    [InlineData(
        BreakdownBy.AgentMessages, 2, "conversations with 2 or 3 messages from the agent",
        "Unterhaltungen mit 2 oder 3 Nachrichten des Agenten")]
    [InlineData(
        BreakdownBy.HandOvers, 2, "conversations that were handed over once", "Unterhaltungen, die einmal übergeben wurden")]
    [InlineData(
        BreakdownBy.HandOvers, 0, "conversations whose hand-overs nobody told", "Unterhaltungen, deren Übergaben niemand mitgeteilt hat")]
    public void After_AGroupThatNamesItself_ReadsOn(BreakdownBy by, int id, string english, string german)
    {
        var part = Moves.Of(("A", Moves.Scores(1, 0), Moves.Scores(0, 1))).List.Parts[0] with { Key = new(id), Choice = null };

        Assert.Equal(english, ReasonNames.After(by, part));
        using (Formats.Reading.As("de-DE"))
            Assert.Equal(german, ReasonNames.After(by, part));
    }

    [Fact]
    public void Reason_OfAPartThatIsMoreThanTheWhole_SaysThatTheRestWentTheOtherWay()
    {
        var moved = Moves.Of(
            ("Nights", Moves.Scores(80, 20), Moves.Scores(40, 60)), ("Days", Moves.Scores(60, 40), Moves.Scores(70, 30)));

        Assert.Equal(
            "From Nights alone comes a change of \u221240\u00A0points, more than the whole: all the rest together went the other way.",
            Reason(moved, 0));
    }

    [Fact]
    public void Reason_OfOnePoint_IsSingular()
    {
        var moved = Moves.Of(
            ("Nights", Moves.Scores(5_000, 5_000), Moves.Scores(4_900, 5_100)),
            ("Days", Moves.Scores(5_000, 5_000), Moves.Scores(4_700, 5_300)));

        Assert.Equal("1 of the 4 points comes from Nights.", Reason(moved, 0));
    }

    [Fact]
    public void Reason_WithoutAHeadline_SaysThatAllChangedAlike()
    {
        var moved = Moves.Of(
            ("Nights", Moves.Scores(80, 20), Moves.Scores(60, 40)), ("Days", Moves.Scores(80, 20), Moves.Scores(60, 40)));

        Assert.Equal("No group stands out: as far as can be told, all changed alike.", Reason(moved, null));
    }

    [Fact]
    public void Reason_OfNoClearChange_SaysWhetherGroupsMovedAllTheSame()
    {
        var against = Moves.Of(
            ("Nights", Moves.Scores(80, 20), Moves.Scores(40, 60)), ("Days", Moves.Scores(40, 60), Moves.Scores(80, 20)));
        var still = Moves.Of(("Nights", Moves.Scores(80, 20), Moves.Scores(79, 21)), ("Days", Moves.Scores(40, 60), Moves.Scores(41, 59)));

        Assert.Equal("Some groups have moved all the same.", Reason(against, null));
        Assert.Equal("", Reason(still, null));
    }

    private static string Reason((MovedNumber Number, MovedBy List) moved, int? headline) =>
        Sentences.Reason(new MoveReasons(Moves.Report(moved, headline)));
}
