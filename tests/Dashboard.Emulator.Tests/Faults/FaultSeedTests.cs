using Dashboard.Emulator.Faults;
using Dashboard.Emulator.Tests.Kit;
using Dashboard.TestKit;

namespace Dashboard.Emulator.Tests.Faults;

public sealed class FaultSeedTests
{
    // Reads alone: a hang needs a clock that runs, which would make the two runs differ.
    private static readonly Fault[] Quick = [.. Enum.GetValues<Fault>().Except([Fault.Hang, Fault.UpdateStorm])];

    [Fact]
    public async Task SameSeed_SameRequests_BringsTheSameFaults()
    {
        var first = await SequenceAsync(seed: 7);

        Assert.Equal(first, await SequenceAsync(seed: 7));
        Assert.NotEqual(first, await SequenceAsync(seed: 8));
        Assert.True(first.Select(fault => fault.Fault).Distinct().Count() > 6, string.Join(' ', first.Select(fault => fault.Fault)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Mixture_AnySeed_LosesNoEventOfARange(int seed)
    {
        var plan = new FaultPlan { Seed = seed, Mixed = true };
        await using var world = await FaultyWorld.StartAsync(plan);
        var ids = FaultyWorld.Fill(world, 230);
        using var ticking = new Ticking(world.Clock, TimeSpan.FromSeconds(1));

        var read = await FaultyWorld.Reader(world).ReadAsync();

        Assert.True(ids.SequenceEqual(read.Distinct().Order(StringComparer.Ordinal)), plan.ToString());
    }

    [Fact]
    public async Task MaxConsecutive_FaultThatIsCertain_LetsEveryThirdAnswerThrough()
    {
        await using var world = await FaultyWorld.StartAsync(FaultPlan.Only(Fault.ServerError));
        var statuses = new List<int>();
        for (var request = 0; request < 6; request++)
            statuses.Add((await FaultyWorld.AskAsync(world)).Status);
        Assert.Equal([500, 500, 200, 500, 500, 200], statuses);
    }

    [Fact]
    public void Mixture_ManySeeds_HasEachFaultInAboutHalf()
    {
        var plans = Enumerable.Range(1, 400).Select(seed => new FaultPlan { Seed = seed, Mixed = true }).ToList();
        foreach (var fault in Enum.GetValues<Fault>())
        {
            var chances = plans.Select(plan => plan.ChanceOf(fault)).Where(chance => chance > 0).ToList();
            Assert.InRange(chances.Count, 150, 250);
            Every.One(chances, chance => Assert.InRange(chance, 0.02, 0.2));
        }
    }

    private static async Task<IReadOnlyList<InjectedFault>> SequenceAsync(int seed)
    {
        var plan = new FaultPlan { Seed = seed };
        foreach (var fault in Quick)
            plan.Chances[fault] = 0.1;
        await using var world = await FaultyWorld.StartAsync(plan);
        FaultyWorld.Fill(world, 400);
        await FaultyWorld.Reader(world).ReadAsync();
        return world.Host.InjectedFaults;
    }
}
