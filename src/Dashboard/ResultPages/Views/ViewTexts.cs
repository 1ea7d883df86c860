using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Formats;

namespace Dashboard.ResultPages.Views;

/// <summary>Saved views in words.</summary>
internal static class ViewTexts
{
    /// <summary>Why a view was not kept as asked.</summary>
    public static string Of(SavedViewProblem problem) => problem switch
    {
        SavedViewProblem.NameMissing => ViewWords.NameMissing,
        SavedViewProblem.NameTooLong => Phrases.Of(ViewWords.NameTooLong, SavedViews.LongestName.ToString(CultureInfo.CurrentCulture)),
        SavedViewProblem.NameTaken => ViewWords.NameTaken,
        SavedViewProblem.TooMany => Phrases.Of(ViewWords.TooMany, SavedViews.MostViews.ToString(CultureInfo.CurrentCulture)),
        SavedViewProblem.AddressTooLong => ViewWords.AddressTooLong,
        SavedViewProblem.Gone => ViewWords.Gone,
        _ => "",
    };
}
