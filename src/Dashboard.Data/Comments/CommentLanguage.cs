namespace Dashboard.Data.Comments;

/// <summary>The language of a comment. The numbers are stored: they never change, and a new language gets a new one.</summary>
public enum CommentLanguage
{
    /// <summary>Too short, mixed, or none of those below: an answer like any other.</summary>
    Unknown = 0,

#pragma warning disable CS1591 // The others are what they are called.
    English = 1,
    German = 2,
    Spanish = 3,
    French = 4,
    Italian = 5,
    Portuguese = 6,
    Dutch = 7,
    Polish = 8,
    Turkish = 9,

    /// <summary>Indonesian, and Malay, which short texts do not tell from it.</summary>
    Indonesian = 10,
    Swedish = 11,
    Danish = 12,
    Norwegian = 13,
    Finnish = 14,
    Czech = 15,
    Slovak = 16,
    Hungarian = 17,
    Romanian = 18,
    Vietnamese = 19,
    Tagalog = 20,
    Catalan = 21,

    /// <summary>Croatian, and what its neighbours write in Latin letters.</summary>
    Croatian = 22,
    Russian = 23,
    Ukrainian = 24,
    Bulgarian = 25,

    /// <summary>Serbian in Cyrillic letters.</summary>
    Serbian = 26,
    Belarusian = 27,
    Macedonian = 28,
    Kazakh = 29,
    Arabic = 30,
    Persian = 31,
    Urdu = 32,
    Hindi = 33,
    Marathi = 34,
    Hebrew = 35,
    Greek = 36,
    Japanese = 37,

    /// <summary>Chinese, in either script.</summary>
    Chinese = 38,
    Korean = 39,
    Thai = 40,
    Lao = 41,
    Khmer = 42,
    Burmese = 43,
    Bengali = 44,
    Tamil = 45,
    Telugu = 46,
    Gujarati = 47,

    /// <summary>Punjabi in Gurmukhi.</summary>
    Punjabi = 48,
    Georgian = 49,
    Armenian = 50,
#pragma warning restore CS1591
}
