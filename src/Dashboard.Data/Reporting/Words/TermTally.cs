using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting.Words;

/// <summary>The scores of the comments that hold one term, and how they write it.</summary>
internal sealed class TermTally
{
    private readonly int[] _csat = new int[ScoreCounts.HighestScore + 1];
    private readonly int[] _nps = new int[ScoreCounts.HighestScore + 1];
    private readonly Dictionary<ulong, int> _forms = [];
    private int _last;

    public CsatResult? Csat => CsatResult.FromCounts(ScoreCounts.FromCounts(_csat));

    public NpsResult? Nps => NpsResult.FromCounts(ScoreCounts.FromCounts(_nps));

    /// <summary>Takes a comment that holds it, written in some form.</summary>
    public void Add(Comment comment, int number, ulong form)
    {
        if (_last == number)
            return;
        _last = number;
        (comment.Kind is SurveyKind.Csat ? _csat : _nps)[comment.Score]++;
        _forms[form] = _forms.GetValueOrDefault(form) + 1;
    }

    /// <summary>As most write it; of equally frequent ones the first by its letters.</summary>
    public string Text(CommentWordBook book) => _forms
        .Select(form => (Text: string.Join(' ', TermId.Parts(form.Key).Select(word => book[word].Text)), form.Value))
        .GroupBy(form => form.Text, form => form.Value, StringComparer.Ordinal)
        .OrderByDescending(form => form.Sum())
        .ThenBy(form => form.Key, StringComparer.Ordinal)
        .First()
        .Key;
}
