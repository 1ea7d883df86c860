using Dashboard.Data.Access;

namespace Dashboard.Pages.Admin.People;

/// <summary>Says why a change to people was refused.</summary>
internal static class PersonFaults
{
    public static string Of(RegistryProblem problem) => problem.Kind switch
    {
        RegistryProblemKind.InvalidEmail => PeopleWords.InvalidEmail,
        RegistryProblemKind.DuplicateEmail => PeopleWords.DuplicateEmail,
        RegistryProblemKind.UnknownAgent => PeopleWords.UnknownAgent,
        RegistryProblemKind.UnknownUser => PeopleWords.UnknownUser,
        RegistryProblemKind.UnknownTeam => PeopleWords.UnknownTeam,
        RegistryProblemKind.OwnAgent => PeopleWords.OwnAgent,
        RegistryProblemKind.LastAdmin => PeopleWords.LastAdmin,
        RegistryProblemKind.ChangedMeanwhile => PeopleWords.ChangedMeanwhile,
        RegistryProblemKind.NotAllowed => PeopleWords.NotAdmin,
        RegistryProblemKind.HandOverUnfit => PeopleWords.HandOverUnfit,
        _ => problem.Message,
    };
}
