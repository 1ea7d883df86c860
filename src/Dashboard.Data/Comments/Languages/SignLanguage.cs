using System.Buffers;

namespace Dashboard.Data.Comments.Languages;

/// <summary>Chinese or Japanese: Japanese sentences have Kana, and signs alone are Chinese unless they are very few.</summary>
internal static class SignLanguage
{
    private const double LeastKana = 0.1;
    private const int FewSigns = 6;

    /// <summary>Signs that nearly every Chinese sentence has one of and Japanese has not, or only in words of many signs.</summary>
    private static readonly SearchValues<char> Chinese = SearchValues.Create("的了很是我们這这你吗嗎没沒吧谢謝快递客服给給还還个個说說么");

    public static CommentLanguage Of(string text, ScriptCounts counts)
    {
        var signs = counts[Script.Han] + counts[Script.Kana];
        if (counts[Script.Kana] >= LeastKana * signs)
            return CommentLanguage.Japanese;
        return signs >= FewSigns || text.AsSpan().ContainsAny(Chinese) ? CommentLanguage.Chinese : CommentLanguage.Unknown;
    }
}
