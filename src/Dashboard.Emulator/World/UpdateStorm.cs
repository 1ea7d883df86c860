namespace Dashboard.Emulator.World;

/// <summary>50 updates of one feedback that change nothing but its time.</summary>
internal static class UpdateStorm
{
    internal const int Updates = 50;

    /// <summary>In seconds: the last of the fifty comes after some sixteen minutes.</summary>
    internal const long Apart = 20;

    internal static void PutInto(Plan plan, Feedback feedback)
    {
        for (var update = 1; update <= Updates; update++)
            plan.Add(new PlannedStep(feedback.CreatedAt + (update * Apart), feedback));
    }
}
