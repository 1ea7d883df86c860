namespace Dashboard.Data.Comments;

/// <summary>The language of a comment. The numbers are stored: they never change, and a new language gets a new one.</summary>
public enum CommentLanguage
{
    /// <summary>Too short, mixed, or none of those below: an answer like any other.</summary>
    Unknown = 0,

    /// <summary>English.</summary>
    English = 1,

    /// <summary>German.</summary>
    German = 2,

    /// <summary>Spanish.</summary>
    Spanish = 3,

    /// <summary>French.</summary>
    French = 4,

    /// <summary>Italian.</summary>
    Italian = 5,

    /// <summary>Portuguese.</summary>
    Portuguese = 6,

    /// <summary>Dutch.</summary>
    Dutch = 7,

    /// <summary>Polish.</summary>
    Polish = 8,

    /// <summary>Turkish.</summary>
    Turkish = 9,

    /// <summary>Indonesian, and Malay, which short texts do not tell from it.</summary>
    Indonesian = 10,

    /// <summary>Swedish.</summary>
    Swedish = 11,

    /// <summary>Danish.</summary>
    Danish = 12,

    /// <summary>Norwegian.</summary>
    Norwegian = 13,

    /// <summary>Finnish.</summary>
    Finnish = 14,

    /// <summary>Czech.</summary>
    Czech = 15,

    /// <summary>Slovak.</summary>
    Slovak = 16,

    /// <summary>Hungarian.</summary>
    Hungarian = 17,

    /// <summary>Romanian.</summary>
    Romanian = 18,

    /// <summary>Vietnamese.</summary>
    Vietnamese = 19,

    /// <summary>Tagalog.</summary>
    Tagalog = 20,

    /// <summary>Catalan.</summary>
    Catalan = 21,

    /// <summary>Croatian, and what its neighbours write in Latin letters.</summary>
    Croatian = 22,

    /// <summary>Russian.</summary>
    Russian = 23,

    /// <summary>Ukrainian.</summary>
    Ukrainian = 24,

    /// <summary>Bulgarian.</summary>
    Bulgarian = 25,

    /// <summary>Serbian in Cyrillic letters.</summary>
    Serbian = 26,

    /// <summary>Belarusian.</summary>
    Belarusian = 27,

    /// <summary>Macedonian.</summary>
    Macedonian = 28,

    /// <summary>Kazakh.</summary>
    Kazakh = 29,

    /// <summary>Arabic.</summary>
    Arabic = 30,

    /// <summary>Persian.</summary>
    Persian = 31,

    /// <summary>Urdu.</summary>
    Urdu = 32,

    /// <summary>Hindi.</summary>
    Hindi = 33,

    /// <summary>Marathi.</summary>
    Marathi = 34,

    /// <summary>Hebrew.</summary>
    Hebrew = 35,

    /// <summary>Greek.</summary>
    Greek = 36,

    /// <summary>Japanese.</summary>
    Japanese = 37,

    /// <summary>Chinese, in either script.</summary>
    Chinese = 38,

    /// <summary>Korean.</summary>
    Korean = 39,

    /// <summary>Thai.</summary>
    Thai = 40,

    /// <summary>Lao.</summary>
    Lao = 41,

    /// <summary>Khmer.</summary>
    Khmer = 42,

    /// <summary>Burmese.</summary>
    Burmese = 43,

    /// <summary>Bengali.</summary>
    Bengali = 44,

    /// <summary>Tamil.</summary>
    Tamil = 45,

    /// <summary>Telugu.</summary>
    Telugu = 46,

    /// <summary>Gujarati.</summary>
    Gujarati = 47,

    /// <summary>Punjabi in Gurmukhi.</summary>
    Punjabi = 48,

    /// <summary>Georgian.</summary>
    Georgian = 49,

    /// <summary>Armenian.</summary>
    Armenian = 50,
}
