namespace Dashboard.Emulator.DemoData;

/// <summary>A person who answers customers.</summary>
/// <param name="Id">The helpdesk's id, <c>a-001</c> to <c>a-040</c>.</param>
/// <param name="Skill">Against their team, in logits.</param>
/// <param name="Load">How many conversations they take, against their team's mean of 1.</param>
internal sealed record DemoAgent(string Id, string Name, DemoTeam Team, double Skill, double Load);

/// <summary>Forty agents. Their names stay, their skill follows the seed.</summary>
internal sealed class DemoAgents
{
    private static readonly string[] Names =
    [
        "Amara Okafor", "Ben Lindqvist", "Chiara Conti", "Daniel Weiss", "Elif Aydin", "Farid Haddad", "Greta Sommer", "Hugo Marchand",
        "Ines Carvalho", "Jonas Brandt", "Kavya Raman", "Liam Byrne", "Mei Tanaka", "Noah Fischer", "Olga Petrova", "Paulo Mendes",
        "Quinn Harper", "Rosa Delgado", "Samir Nassar", "Tilda Ekström", "Uma Krishnan", "Viktor Novak", "Wanda Kowalska", "Xavier Roche",
        "Yara Cohen", "Zane Mitchell", "Aiko Mori", "Bruno Silva", "Clara Jensen", "Dario Ricci", "Emma Vogel", "Felix Adler",
        "Hana Sato", "Ivan Horvat", "Julia Romero", "Kofi Mensah", "Lena Hartmann", "Marco Bianchi", "Nadia Rahman", "Oscar Nilsson",
    ];

    private readonly Dictionary<string, (DemoAgent[] Agents, double[] Loads)> _byTeam = new(StringComparer.Ordinal);

    internal DemoAgents(int seed)
    {
        foreach (var team in DemoTeams.All)
        {
            var agents = Enumerable.Range(Count, team.Agents).Select(index => Hire(seed, index, team)).ToArray();
            _byTeam[team.Id] = (agents, [.. agents.Select(agent => agent.Load)]);
            Count += team.Agents;
        }
    }

    internal int Count { get; }

    internal DemoAgent Pick(string team, SeededNumbers numbers)
    {
        var (agents, loads) = _byTeam[team];
        return agents[numbers.Weighted(loads)];
    }

    private static DemoAgent Hire(int seed, int index, DemoTeam team)
    {
        var numbers = new SeededNumbers(seed, 7, index);
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a-{index + 1:000}");
        return new DemoAgent(id, Names[index], team, numbers.Normal() * 0.38, numbers.Between(0.5, 1.5));
    }
}
