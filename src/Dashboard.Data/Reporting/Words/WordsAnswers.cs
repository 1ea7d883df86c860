using Dashboard.Data.Access;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Reporting.Words;

/// <summary>What is asked for, and of which state of the store: two that are equal have the same answer.</summary>
internal sealed record WordsQuestion(ViewerScope Scope, ReportFilter Filter, ReportSpan Span, string Zone, CommentVersion Version)
{
    /// <summary>The topics that the filter is by; null where it is by none.</summary>
    public TopicSet? Topics { get; init; }
}

/// <summary>The last answers, good for as long as no comment changes: who asks again waits for no second count.</summary>
internal sealed class WordsAnswers
{
    /// <summary>Some 50 kB each.</summary>
    private const int Most = 64;

    private readonly Dictionary<WordsQuestion, WordsReport> _known = [];
    private readonly Queue<WordsQuestion> _oldestFirst = [];
    private readonly Lock _gate = new();

    public WordsReport? Find(WordsQuestion question)
    {
        lock (_gate)
            return _known.GetValueOrDefault(question);
    }

    public void Keep(WordsQuestion question, WordsReport report)
    {
        lock (_gate)
        {
            if (!_known.TryAdd(question, report))
                return;
            _oldestFirst.Enqueue(question);
            if (_oldestFirst.Count > Most)
                _known.Remove(_oldestFirst.Dequeue());
        }
    }
}
