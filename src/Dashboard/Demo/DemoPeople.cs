using Dashboard.Data.Access;
using Dashboard.Identity;

namespace Dashboard.Demo;

/// <summary>Who can sign in to the demo: one for each role, and a supervisor who also answers customers.</summary>
internal static class DemoPeople
{
    /// <summary>No secret: it is shown to everyone, and opens invented data only.</summary>
    private const string Password = "demo-demo-demo";

    public const string Supervisor = "supervisor@demo.example";
    public const string TeamLead = "lead@demo.example";
    public const string Manager = "manager@demo.example";
    public const string Admin = "admin@demo.example";
    public const string Agent = "agent@demo.example";

    public static DemoSignIns SignIns { get; } = new(() =>
    [
        new(DemoWords.Supervisor, DemoWords.SupervisorSees, Supervisor, Password),
        new(DemoWords.TeamLead, DemoWords.TeamLeadSees, TeamLead, Password),
        new(DemoWords.Manager, DemoWords.ManagerSees, Manager, Password),
        new(DemoWords.Admin, DemoWords.AdminSees, Admin, Password),
        new(DemoWords.Agent, DemoWords.AgentSees, Agent, Password),
    ]);

    public static string RoleOf(string email) => email switch
    {
        Supervisor or TeamLead => RoleNames.Supervisor,
        Manager => RoleNames.Manager,
        Admin => RoleNames.Admin,
        _ => RoleNames.Agent,
    };
}
