using Dashboard.Data.Access;

namespace Dashboard.Pages.Admin.People;

/// <summary>What roles are called, and what they open.</summary>
internal static class RoleTexts
{
    public static string Of(string role) => role switch
    {
        RoleNames.Agent => PeopleWords.Agent,
        RoleNames.Supervisor => PeopleWords.Supervisor,
        RoleNames.Manager => PeopleWords.Manager,
        RoleNames.Admin => PeopleWords.Admin,
        _ => role,
    };

    public static string Opens(string role) => role switch
    {
        RoleNames.Agent => PeopleWords.AgentOpens,
        RoleNames.Supervisor => PeopleWords.SupervisorOpens,
        RoleNames.Manager => PeopleWords.ManagerOpens,
        _ => PeopleWords.AdminOpens,
    };

    public static string All(IReadOnlyList<string> roles) => roles.Count == 0 ? PeopleWords.NoRole : string.Join(", ", roles.Select(Of));
}
