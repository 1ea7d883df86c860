namespace Dashboard.Emulator;

/// <summary>What a person needs to point Dashboard at an emulator that runs alone.</summary>
internal static class Announcement
{
    internal const int DefaultPort = 5090;

    internal static void Write(TextWriter console, EmulatorHost emulator)
    {
        console.WriteLine("X's Feedback API, emulated, at " + emulator.BaseAddress);
        console.WriteLine();
        console.WriteLine("Point Dashboard at it with these environment variables:");
        console.WriteLine("  Demo__Enabled=false");
        console.WriteLine("  FeedbackApi__BaseAddress=" + emulator.BaseAddress);
        console.WriteLine("  FeedbackApi__ConsumerKey=" + emulator.ConsumerKey);
        console.WriteLine("  FeedbackApi__ConsumerSecret=" + emulator.ConsumerSecret);
        foreach (var account in emulator.Accounts)
            WriteAccount(console, account);
        console.WriteLine();
        console.WriteLine("Ctrl+C stops it; tokens are new at each start. Settings: --Emulator:Port=, --Emulator:Seed=, --Emulator:Days=,");
        console.WriteLine("--Emulator:PromptsPerDay=, --Emulator:EmptyWorld=true, --Emulator:RateLimits:Enabled=false,");
        console.WriteLine("--Emulator:KeptDays=, 2 to 3650: older events are an error, as they may be at X,");
        console.WriteLine("--Emulator:Webhook:Url= (UserName, Password), --Emulator:HelpdeskReceiver:Url= (UserName, Password)");
        WriteFaults(console);
    }

    private static void WriteFaults(TextWriter console)
    {
        console.WriteLine(
            "Faults: --Emulator:Faults:Chances:<fault>=0..1, --Emulator:Faults:Mixed=true (about half of them, chosen by the seed),");
        console.WriteLine(
            "--Emulator:Faults:Seed=, --Emulator:Faults:MaxConsecutive=, "
                + "--Emulator:Faults:HangFor=0:00:10 (RateLimitedFor, RevokedFor, LateBy).");
        console.WriteLine("The faults: " + string.Join(", ", Enum.GetNames<Faults.Fault>()));
    }

    private static void WriteAccount(TextWriter console, World.EmulatorAccount account)
    {
        console.WriteLine();
        console.WriteLine("Then connect @" + account.Handle + ":");
        console.WriteLine(
            "  dotnet run --project src/Dashboard -- accounts add --handle " + account.Handle + " --user-id " + account.UserId + " \\");
        console.WriteLine("    --display-name \"" + account.DisplayName + "\" --privacy-url " + account.PrivacyUrl + " \\");
        console.WriteLine("    --token " + account.Token + " --token-secret " + account.TokenSecret);
    }
}
