using Dashboard.Data.Access;

namespace Dashboard.Pages.Admin.HelpDesk;

/// <summary>Says why a change to agents or teams was refused.</summary>
internal static class HelpDeskFaults
{
    /// <summary>Whether it is about what was typed into a field, and so is said there.</summary>
    public static bool IsBesideField(RegistryProblemKind kind) =>
        kind is RegistryProblemKind.InvalidId or RegistryProblemKind.DuplicateTeam or RegistryProblemKind.InvalidName;

    public static string Of(RegistryProblem problem) => problem.Kind switch
    {
        RegistryProblemKind.InvalidName => HelpDeskWords.InvalidName,
        RegistryProblemKind.InvalidId => HelpDeskWords.InvalidId,
        RegistryProblemKind.DuplicateTeam => HelpDeskWords.DuplicateTeam,
        RegistryProblemKind.ChangedMeanwhile => HelpDeskWords.ChangedMeanwhile,
        RegistryProblemKind.UnknownTeam => HelpDeskWords.UnknownTeam,
        RegistryProblemKind.UnknownAgent => HelpDeskWords.UnknownAgent,
        RegistryProblemKind.ClosedTeam => HelpDeskWords.ClosedTeam,
        _ => problem.Message,
    };
}
