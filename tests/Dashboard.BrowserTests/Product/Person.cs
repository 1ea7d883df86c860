namespace Dashboard.BrowserTests.Product;

/// <summary>Who can sign in to the demo, as its sign-in page offers them.</summary>
/// <param name="Email">The address.</param>
public sealed record Person(string Email)
{
    /// <summary>The one password of the demo.</summary>
    public const string Password = "demo-demo-demo";

    /// <summary>Whether results are shown to them.</summary>
    public bool SeesResults => this != Admin && this != Agent;

    /// <summary>Sees the results of three of the teams.</summary>
    public static Person Supervisor { get; } = new("supervisor@demo.example");

    /// <summary>Supervises two teams and answers customers: is linked to an agent.</summary>
    public static Person TeamLead { get; } = new("lead@demo.example");

    /// <summary>Sees all teams and downloads files.</summary>
    public static Person Manager { get; } = new("manager@demo.example");

    /// <summary>Sets accounts, sees no result.</summary>
    public static Person Admin { get; } = new("admin@demo.example");

    /// <summary>Answers customers, sees no result.</summary>
    public static Person Agent { get; } = new("agent@demo.example");
}
