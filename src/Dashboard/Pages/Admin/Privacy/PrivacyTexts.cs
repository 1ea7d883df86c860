using Dashboard.Data.Privacy;

namespace Dashboard.Pages.Admin.Privacy;

/// <summary>Says why something was not done.</summary>
internal static class PrivacyTexts
{
    public static string Of(PrivacyProblem problem) => problem switch
    {
        PrivacyProblem.NotAllowed => PrivacyWords.NotAdmin,
        PrivacyProblem.IsAgent => PrivacyWords.IsAgent,
        PrivacyProblem.NoId => PrivacyWords.NoId,
        PrivacyProblem.NothingFound => PrivacyWords.NothingFound,
        PrivacyProblem.NoDays => PrivacyWords.NoDays,
        PrivacyProblem.NoMonths => PrivacyWords.NoMonths,
        PrivacyProblem.NoLeast => PrivacyWords.NoLeast,
        PrivacyProblem.ChangedMeanwhile => PrivacyWords.ChangedMeanwhile,
        _ => "",
    };
}
