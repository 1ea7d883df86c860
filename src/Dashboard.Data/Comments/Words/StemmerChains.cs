using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.In;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Util;

namespace Dashboard.Data.Comments.Words;

/// <summary>Which of the library's stemmers a language has: the light ones where there is a choice, since they keep words apart.</summary>
internal static class StemmerChains
{
    /// <summary>The stemmer over a source of words in lower case; null where there is none for the language.</summary>
    public static TokenStream? Over(TokenStream source, CommentLanguage language) => language switch
    {
        CommentLanguage.Arabic => new ArabicStemFilter(new ArabicNormalizationFilter(source)),
        CommentLanguage.Armenian => new SnowballFilter(source, "Armenian"),
        CommentLanguage.Bulgarian => new BulgarianStemFilter(source),
        CommentLanguage.Catalan => new SnowballFilter(source, "Catalan"),
        CommentLanguage.Czech => new CzechStemFilter(source),
        CommentLanguage.Danish => new SnowballFilter(source, "Danish"),
        CommentLanguage.Dutch => new SnowballFilter(source, "Dutch"),
        CommentLanguage.English => new KStemFilter(new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, source)),
        CommentLanguage.Finnish => new FinnishLightStemFilter(source),
        CommentLanguage.French => new FrenchLightStemFilter(source),
        CommentLanguage.German => new GermanLightStemFilter(new GermanNormalizationFilter(source)),
        CommentLanguage.Greek => new GreekStemFilter(new GreekLowerCaseFilter(LuceneVersion.LUCENE_48, source)),
        CommentLanguage.Hindi => new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(source))),
        CommentLanguage.Hungarian => new HungarianLightStemFilter(source),
        CommentLanguage.Indonesian => new IndonesianStemFilter(source),
        CommentLanguage.Italian => new ItalianLightStemFilter(source),
        CommentLanguage.Norwegian => new NorwegianLightStemFilter(source),
        CommentLanguage.Persian => new PersianNormalizationFilter(new ArabicNormalizationFilter(source)),
        CommentLanguage.Portuguese => new PortugueseLightStemFilter(source),
        CommentLanguage.Romanian => new SnowballFilter(source, "Romanian"),
        CommentLanguage.Russian => new RussianLightStemFilter(source),
        CommentLanguage.Spanish => new SpanishLightStemFilter(source),
        CommentLanguage.Swedish => new SwedishLightStemFilter(source),
        CommentLanguage.Turkish => new SnowballFilter(new ApostropheFilter(source), "Turkish"),
        _ => null,
    };
}
