using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Schedules;
using Dashboard.Exports.Reports;
using Dashboard.Formats;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Reasons;

namespace Dashboard.Deliveries;

/// <summary>What a report comes to, in sentences and rows, in the language of whoever reads it.</summary>
/// <param name="Content">What the report says.</param>
/// <param name="IsEmpty">Whether it says nothing.</param>
internal sealed record ReportStory(ReportContent Content, bool IsEmpty)
{
    private static readonly Measure[] Measures = [Measure.CsatAverage, Measure.CsatSatisfied, Measure.Nps, Measure.ResponseRate];

    /// <summary>Why the number changed that changed most unusually; null where none has changed clearly.</summary>
    public MoveReasons? Reasons { get; init; }

    /// <summary>The change that chance explains least; null where chance may explain them all, or nothing is compared.</summary>
    public static WhatMovedReport? MostUnusual(ReportContent content) => content.Moves
        .Where(move => move.Number is { Change.Verdict: not ChangeVerdict.NoClearChange })
        .MinBy(move => move.Number!.Change.PValue);

    /// <summary>Which report it is, and of which days.</summary>
    public string TitleOf(DueDelivery due) => Phrases.Of(
        DeliveryWords.Subject,
        due.IsTest ? Phrases.Of(DeliveryWords.TestOf, due.ScheduleName) : due.ScheduleName,
        Dates.Period(Content.Filter.Period));

    /// <summary>What is said first.</summary>
    public string First => IsEmpty ? DeliveryWords.Empty
        : Reasons is { Moved.Number: { } number } reasons ? FirstOf(number, reasons)
        : Content.Overview.Compared is null ? DeliveryWords.NothingCompared
        : Phrases.Of(DeliveryWords.NothingClear, Dates.Period(Content.Filter.ComparedPeriod!));

    /// <summary>The numbers that the filter leaves.</summary>
    public IReadOnlyList<StoryRow> Rows => IsEmpty ? [] : [.. Measures.Where(measure => Content.Filter.Leaves(measure.Result)).Select(Row)];

    /// <summary>The days, and what they are compared with.</summary>
    public string Days => Content is { Overview.Compared: not null, Filter.ComparedPeriod: { } before }
        ? Phrases.Of(DeliveryWords.DaysCompared, Dates.Period(Content.Filter.Period), Dates.Period(before), Content.Zone.Id)
        : Phrases.Of(DeliveryWords.Days, Dates.Period(Content.Filter.Period), Content.Zone.Id);

    /// <summary>Up to when everything is confirmed.</summary>
    public string Complete => Content.CompleteThrough is { } through
        ? Phrases.Of(DeliveryWords.Complete, Dates.Moment(through, Content.Zone))
        : DeliveryWords.NothingComplete;

    private static string FirstOf(MovedNumber number, MoveReasons reasons)
    {
        var sentences = new ReasonSentences(Of(number.Measure));
        return $"{sentences.Change(number)} {sentences.Reason(reasons)}".Trim();
    }

    private static Measure Of(Data.Feedback.Parts.ScoreMeasure measure) => Measures.First(one => one.Splits == measure);

    private StoryRow Row(Measure measure)
    {
        var (now, before) = (Content.Overview.Current, Content.Overview.Compared);
        var reading = measure.Of(now);
        var change = MeasureChanges.Of(measure, before, now);
        return new StoryRow(
            measure.Name,
            measure.Write(reading?.Value),
            reading is null ? Numbers.None : measure.WriteInterval(reading.Interval),
            change is null ? Numbers.None : measure.WriteDifference(change.Difference),
            change is null ? DeliveryWords.NotCompared : VerdictOf(change.Verdict),
            reading is null ? Numbers.None : measure.Basis(reading.N));
    }

    private static string VerdictOf(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Up => DeliveryWords.Up,
        ChangeVerdict.Down => DeliveryWords.Down,
        _ => DeliveryWords.NoClearChange,
    };
}

/// <summary>A number of a report, as it is written.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The number.</param>
/// <param name="Interval">How far chance may have moved it.</param>
/// <param name="Change">How much it has changed.</param>
/// <param name="Verdict">What may be said of that.</param>
/// <param name="Basis">How many scores, or prompts, it rests on.</param>
internal sealed record StoryRow(string Name, string Value, string Interval, string Change, string Verdict, string Basis);
