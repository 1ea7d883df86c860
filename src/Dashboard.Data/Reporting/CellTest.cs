using System.Collections.Frozen;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Reporting;

/// <summary>
/// A filter as a test of cells and of comments, made once and then quick enough to be asked of some hundred thousand. Not for two threads
/// at once.
/// </summary>
internal sealed class CellTest(ReportFilter filter)
{
    private const int BitsOfKind = 4;

    private readonly Wanted _accounts = new(filter.Accounts.Values);
    private readonly Wanted _teams = new(filter.Teams.Values);

    // What is shown by no agent is never asked for by agent.
    private readonly Wanted _agents = new([.. filter.Agents.Values.Select(agent => agent < 0 ? int.MinValue : agent)]);
    private readonly Wanted _questions = new([.. filter.Questions.Values.Select(question => KeyOf(question.Kind, question.Variant))]);
    private readonly Wanted _families = new([.. filter.Families.Values.Select(family => (int)family)]);
    private readonly Wanted _languages = new([.. filter.Languages.Values.Select(language => (int)language)]);
    private readonly SurveyKind? _kind = filter.Kind;
    private readonly Chosen<DayOfWeek> _weekdays = filter.Weekdays;
    private readonly Chosen<int> _topics = filter.Topics;
    private readonly string[] _tags = [.. filter.Tags.Values.Select(TagSet.PartOf)];

    // The same few sets of tags come again and again.
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    private (TopicSet? Of, TopicChoice Choice) _wantedTopics;

    public bool Holds(Cell cell) =>
        _accounts.Has(cell.AccountId) && _teams.Has(cell.TeamId) && _agents.Has(cell.AgentId)
        && (_weekdays.IsEmpty || _weekdays.Contains(cell.Day.DayOfWeek))
        && IsAsked(cell.Kind, cell.QuestionVariant)
        && (_tags.Length == 0 || HasTag(cell.Tags))
        && (_topics.IsEmpty || HasTopic(cell));

    /// <summary>As <see cref="Holds(Cell)"/>, of a comment, but for what it is about.</summary>
    public bool Holds(Comment comment) =>
        _languages.Has((int)comment.Language)
        && _accounts.Has(comment.AccountId) && _teams.Has(comment.TeamId) && _agents.Has(comment.AgentId)
        && IsAsked(comment.Kind, comment.QuestionVariant)
        && (_tags.Length == 0 || HasTag(comment.Tags));

    private bool IsAsked(SurveyKind of, int question) =>
        (_kind is not { } kind || kind == of)
        && (_questions.IsAll || _questions.Has(KeyOf(of, question)))
        && (_families.IsAll || _families.Has((int)QuestionVariants.FamilyOf(of, question)));

    private static int KeyOf(SurveyKind kind, int variant) => (variant << BitsOfKind) | (int)kind;

    private bool HasTopic(Cell cell)
    {
        if (cell.TopicSet is not { } topics)
            return false;
        if (!ReferenceEquals(_wantedTopics.Of, topics))
            _wantedTopics = (topics, topics.Among(_topics));
        return _wantedTopics.Choice.Has(cell.Topics);
    }

    private bool HasTag(string tags)
    {
        if (_tags is [var only])
            return tags.Contains(only, StringComparison.Ordinal);
        if (!_known.TryGetValue(tags, out var has))
            _known.Add(tags, has = Array.Exists(_tags, tag => tags.Contains(tag, StringComparison.Ordinal)));
        return has;
    }

    /// <summary>The ids that a filter leaves; all where it names none.</summary>
    private readonly struct Wanted(IReadOnlyList<int> ids)
    {
        private readonly int _first = ids.Count == 0 ? default : ids[0];
        private readonly FrozenSet<int>? _several = ids.Count > 1 ? ids.ToFrozenSet() : null;

        public bool IsAll { get; } = ids.Count == 0;

        public bool Has(int id) => IsAll || (_several is null ? id == _first : _several.Contains(id));
    }
}
