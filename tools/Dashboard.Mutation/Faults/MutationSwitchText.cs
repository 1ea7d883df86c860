namespace Dashboard.Mutation.Faults;

/// <summary>The switch, as it is written into the project that is tried.</summary>
internal static class MutationSwitchText
{
    /// <summary>Names the environment variable with the number of the fault that is on.</summary>
    public const string ActiveVariable = "MUTATION_ACTIVE";

    /// <summary>Names the environment variable with the file that the numbers of all places that were reached are written to.</summary>
    public const string ReachedVariable = "MUTATION_REACHED";

    public const string Text =
        """
        public static class MutationSwitch
        {
            private static readonly int Active = int.TryParse(System.Environment.GetEnvironmentVariable("MUTATION_ACTIVE"), out var id) ? id : 0;
            private static readonly bool[]? Reached = Begin();

            public static bool Is(int id)
            {
                if (Reached is not null)
                    Reached[id] = true;
                return id == Active;
            }

            private static bool[]? Begin()
            {
                if (System.Environment.GetEnvironmentVariable("MUTATION_REACHED") is not { Length: > 0 } file)
                    return null;
                System.AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.AppendAllLines(
                    file,
                    System.Linq.Enumerable.Select(
                        System.Linq.Enumerable.Where(System.Linq.Enumerable.Range(0, Reached!.Length), id => Reached[id]), id => id.ToString()));
                return new bool[100_000];
            }
        }
        """;
}
