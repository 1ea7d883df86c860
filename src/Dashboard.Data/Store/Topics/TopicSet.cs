using System.Runtime.CompilerServices;
using Dashboard.Data.Comments;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Store.Topics;

/// <summary>
/// All topics as they are at one time, and which comments are about which of them: a bit a topic, in the order of their keys. It is worked
/// out from the words of comments that are in memory, and so never differs from what comments and topics say.
/// </summary>
/// <param name="topics">In the order of their keys.</param>
internal sealed class TopicSet(IReadOnlyList<KnownTopic> topics)
{
    private readonly ConditionalWeakTable<CommentWordBook, TopicsInBook> _books = [];
    private readonly Lock _gate = new();

    public static TopicSet Empty { get; } = new([]);

    /// <summary>In the order of their keys.</summary>
    public IReadOnlyList<KnownTopic> Topics => topics;

    public bool IsEmpty => topics.Count == 0;

    /// <summary>Whether these are they, unchanged.</summary>
    public bool IsOf(IReadOnlyList<Topic> rows) =>
        rows.Select(row => (row.Id, row.Version)).SequenceEqual(topics.Select(topic => (topic.Id, topic.Version)));

    /// <summary>The keys of the topics with some bits.</summary>
    public IEnumerable<int> IdsOf(ulong bits)
    {
        for (var place = 0; place < topics.Count; place++)
        {
            if ((bits & (1UL << place)) != 0)
                yield return topics[place].Id;
        }
    }

    /// <summary>The bit of a topic; none where there is no such topic.</summary>
    public ulong BitOf(int id)
    {
        for (var place = 0; place < topics.Count; place++)
        {
            if (topics[place].Id == id)
                return 1UL << place;
        }

        return 0;
    }

    /// <summary>Which comments some chosen topics leave.</summary>
    public TopicChoice Among(Chosen<int> ids) =>
        new(ids.Values.Aggregate(0UL, (bits, id) => bits | BitOf(id)), ids.Contains(TopicChoice.NoTopic));

    /// <summary>What each comment of a day is about.</summary>
    public ulong[] BitsOf(CommentDay day, IReadOnlyDictionary<CommentLanguage, CommentWordBook> books)
    {
        if (day.Topics is { } known && ReferenceEquals(known.Of, this))
            return known.Bits;
        var bits = new ulong[day.Count];
        lock (_gate)
        {
            for (var comment = 0; comment < bits.Length; comment++)
                bits[comment] = InBook(day.Language(comment), books).BitsOf(day.Words(comment));
        }

        day.Topics = new TopicsOfDay(this, bits);
        return bits;
    }

    private TopicsInBook InBook(CommentLanguage language, IReadOnlyDictionary<CommentLanguage, CommentWordBook> books) =>
        _books.GetValue(books[language], book => new TopicsInBook(topics, language, book));
}

/// <summary>A topic as it is looked for.</summary>
/// <param name="Version">The state of the topic.</param>
/// <param name="Phrases">Its words and phrases.</param>
internal sealed record KnownTopic(int Id, string Name, Guid Version, IReadOnlyList<string> Phrases);

/// <summary>What the comments of a day are about.</summary>
/// <param name="Of">By which topics.</param>
/// <param name="Bits">For each comment.</param>
internal sealed record TopicsOfDay(TopicSet Of, ulong[] Bits);

/// <summary>Some topics that were chosen, of which any will do.</summary>
/// <param name="Any">Their bits.</param>
/// <param name="WithNone">Whether comments that are about no topic will do too.</param>
internal readonly record struct TopicChoice(ulong Any, bool WithNone)
{
    /// <summary>Stands among keys for being about no topic.</summary>
    public const int NoTopic = 0;

    public bool Has(ulong bits) => (bits & Any) != 0 || (WithNone && bits == 0);
}
