using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Formats;

namespace Dashboard.ResultPages.Reasons;

/// <summary>What moved a number, in plain and true sentences: their numbers are those of the lists, rounded alike.</summary>
/// <param name="measure">The number.</param>
internal sealed class ReasonSentences(Measure measure)
{
    /// <summary>What has changed: "NPS fell from +46 to +32."</summary>
    public string Change(MovedNumber number) => Phrases.Of(
        number.Change.Verdict switch
        {
            ChangeVerdict.Up => ReasonWords.Rose,
            ChangeVerdict.Down => ReasonWords.Fell,
            _ => ReasonWords.NoClearChange,
        },
        measure.Name,
        measure.Write(number.Before),
        measure.Write(number.After));

    /// <summary>Where it comes from: "11 of the 14 points come from Night Desk, 8 of them from answers about “delivery”."</summary>
    public string Reason(MoveReasons report) => report.Moved switch
    {
        { Number: null } => "",
        { Number.Change.Verdict: ChangeVerdict.NoClearChange } moved => HasClaims(moved) ? ReasonWords.SomeMoved : "",
        { Headline: { } headline } => Part(headline) + Piece(report.Within) + ".",
        _ => ReasonWords.AllAlike,
    };

    /// <summary>Where the part of a group comes from; empty where no piece of it stands out.</summary>
    public string Reason(MovedSplit split) => split.Headline is { } headline ? Part(headline) + "." : "";

    private static bool HasClaims(WhatMovedReport moved) =>
        moved.Breakdowns.Any(list => list.Parts.Any(part => part.Part.Total.IsSignificant));

    private string Part(MoveHeadline headline)
    {
        var (part, whole) = (Amount(headline.Value), Amount(headline.Change));
        var from = ReasonNames.After(headline.By, headline.Part);

        // What is written alike is alike to the reader.
        if (!headline.IsWithin && !string.Equals(part, whole, StringComparison.Ordinal))
            return Phrases.Of(ReasonWords.MoreThanAll, from, measure.WriteDifference(headline.Value));
        return IsNothing(headline.Value)
            ? Phrases.Of(ReasonWords.Clearest, from)
            : Phrases.Of(Words(headline), part, whole, from);
    }

    private string Words(MoveHeadline headline) => measure.Points is not { } points ? ReasonWords.OfAmount
        : points(headline.Change) == 1 ? ReasonWords.OnePoint
        : points(headline.Value) == 1 ? ReasonWords.OneOfPoints
        : ReasonWords.OfPoints;

    // Of one point, or of next to nothing, no more can be told apart.
    private string Piece(MovedSplit? split) =>
        split?.Headline is not { IsWithin: true } piece || IsNothing(piece.Value) || measure.Points?.Invoke(piece.Change) == 1
            ? ""
            : Phrases.Of(
                measure.Points is null ? ReasonWords.OfIt : ReasonWords.OfThem,
                Amount(piece.Value),
                ReasonNames.After(piece.By, piece.Part));

    private string Amount(double difference) =>
        measure.Points is { } points ? Numbers.Count(points(difference)) : Numbers.AverageAmount(difference);

    private bool IsNothing(double difference) => string.Equals(Amount(difference), Amount(0), StringComparison.Ordinal);
}
