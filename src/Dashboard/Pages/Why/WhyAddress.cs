using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Why;

/// <summary>What an address says about the page's own parameters, whoever reads it.</summary>
/// <param name="Uri">The absolute address.</param>
/// <param name="Measure">The number that it asks for; where it names none, the one of the survey that it is about.</param>
/// <param name="MeasureWord">What it calls the number; empty for nothing.</param>
/// <param name="SplitWord">What it calls the split; empty for nothing.</param>
public sealed record WhyAddress(string Uri, Measure Measure, string MeasureWord, string SplitWord)
{
    /// <summary>Whether it asks for a number that is none of the page's.</summary>
    public bool IsMeasureUnknown => Find(MeasureWord) is null;

    /// <summary>Reads an address.</summary>
    public static WhyAddress Read(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var word = query.GetValueOrDefault(QueryNames.Measure).ToString();
        return new WhyAddress(
            uri, Find(word) ?? DefaultOf(new QueryCollection(query)), word, query.GetValueOrDefault(WhyView.SplitName).ToString());
    }

    private static Measure? Find(string word) =>
        WhyView.Measures.FirstOrDefault(measure => string.Equals(measure.Key, word, StringComparison.Ordinal));

    // As the filter is read: questions decide the survey too.
    private static Measure DefaultOf(QueryCollection query) =>
        QuestionQuery.Read(new QueryValues(query)).Kind is SurveyKind.Nps ? Measure.Nps : Measure.CsatAverage;
}
