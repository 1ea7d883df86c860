namespace Dashboard.Data.Planning.Topics;

/// <summary>Why a topic was not kept.</summary>
public enum TopicProblem
{
    /// <summary>It was kept.</summary>
    None = 0,

    /// <summary>Only managers change topics.</summary>
    NotAllowed = 1,

    /// <summary>Somebody has deleted it meanwhile, or merged it into another.</summary>
    Gone = 2,

    /// <summary>Somebody has changed it since it was read.</summary>
    Changed = 3,

    /// <summary>There is no name.</summary>
    NameMissing = 4,

    /// <summary>The name is longer than <see cref="TopicRules.LongestName"/>.</summary>
    NameTooLong = 5,

    /// <summary>Another topic is called so, in whatever case.</summary>
    NameTaken = 6,

    /// <summary>There is no word.</summary>
    WordsMissing = 7,

    /// <summary>A word or phrase is longer than <see cref="TopicRules.LongestPhrase"/>.</summary>
    WordTooLong = 8,

    /// <summary>A word or phrase has no letter or number, or is a handle, an address or a long number: no comment is told by it.</summary>
    WordSaysNothing = 9,

    /// <summary>There are more words than <see cref="TopicRules.MostPhrases"/>.</summary>
    TooManyWords = 10,

    /// <summary>There are <see cref="TopicRules.Most"/> topics already.</summary>
    TooMany = 11,
}
