namespace Dashboard.Data.Store.Entities;

/// <summary>What comments can be about: a name, and the words and phrases by which a comment is told to be about it.</summary>
public sealed class Topic
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = 60;

    /// <summary>The longest word or phrase, in UTF-16 units.</summary>
    public const int LongestPhrase = 60;

    /// <summary>The most words and phrases of one topic.</summary>
    public const int MostPhrases = 50;

    /// <summary>The most topics.</summary>
    public const int Most = 50;

    /// <summary>The row's key, given by the database and never given again: addresses name a topic by it, whatever it is called.</summary>
    public int Id { get; set; }

    /// <summary>What it is called; no other is called so in whatever case.</summary>
    public required string Name { get; set; }

    /// <summary>The words and phrases as they were typed, each on a line of its own.</summary>
    public required string Phrases { get; set; }

    /// <summary>Another one after every change, so that two managers never overwrite each other unseen.</summary>
    public Guid Version { get; set; }

    /// <summary>Who changed it last: their name at that time.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When, by this product's clock.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
