using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Formats;

namespace Dashboard.ResultPages.Cards;

/// <summary>Says where the numbers rest on days of which not everything is in the store, and that nothing is compared then.</summary>
internal static class HistoryNotes
{
    // More would be a list of dates that nobody reads; charts and tables mark them all.
    private const int MostStretches = 3;

    /// <summary>A sentence for everything that is missing, and one for the comparison; none when all is stored.</summary>
    public static IReadOnlyList<string> Sentences(ReportFilter filter, Holdings holdings) =>
        [.. Period(filter.Period, holdings), .. Lost(holdings), .. Compared(filter, holdings)];

    private static IEnumerable<string> Period(Period period, Holdings holdings)
    {
        if (IsNothingWhole(holdings))
        {
            yield return CardWords.NothingWhole;
            yield break;
        }

        if (holdings.WholeFrom is { } start && period.From < start)
            yield return Phrases.Of(IsBeingRead(period, holdings) ? CardWords.HistoryGrows : CardWords.HistoryFrom, Dates.Day(start));
        if (holdings.UnreadFrom is { } behind && period.To >= behind)
            yield return Phrases.Of(CardWords.UnreadFrom, Dates.Day(behind));
    }

    private static IEnumerable<string> Lost(Holdings holdings)
    {
        var stretches = StretchesOf(holdings.Lost).ConvertAll(Dates.Period);
        if (stretches.Count > 0)
            yield return Phrases.Of(
                CardWords.DaysLost,
                string.Join(", ", stretches.Count > MostStretches ? [.. stretches.Take(MostStretches), "…"] : stretches));
    }

    private static IEnumerable<string> Compared(ReportFilter filter, Holdings holdings)
    {
        if (filter.ComparedPeriod is not { } compared || (holdings.AreWhole(filter.Period) && holdings.AreWhole(compared)))
            yield break;
        if (!IsNothingWhole(holdings) && holdings.WholeFrom is { } start && compared.From < start)
            yield return Phrases.Of(
                IsBeingRead(compared, holdings) ? CardWords.NothingComparedYet : CardWords.NothingCompared,
                Dates.Period(compared),
                Dates.Day(start));
        else
            yield return CardWords.NothingComparedParts;
    }

    /// <summary>Whether what is missing of some days comes by itself, at least for the last of them.</summary>
    private static bool IsBeingRead(Period days, Holdings holdings) => holdings.IsBeingRead && !(days.To < holdings.ReadBackTo);

    /// <summary>The first window of an account is not read to its end yet.</summary>
    private static bool IsNothingWhole(Holdings holdings) => holdings.IsBeingRead && holdings.UnreadFrom <= holdings.WholeFrom;

    private static List<Period> StretchesOf(Chosen<DateOnly> days)
    {
        var stretches = new List<Period>();
        foreach (var day in days)
        {
            if (stretches is [.., var last] && last.To.AddDays(1) == day)
                stretches[^1] = new Period(last.From, day);
            else
                stretches.Add(new Period(day, day));
        }

        return stretches;
    }
}
