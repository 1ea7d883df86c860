using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class AgentConfiguration : IEntityTypeConfiguration<Agent>
{
    public void Configure(EntityTypeBuilder<Agent> builder)
    {
        builder.Property(agent => agent.ExternalId).HasMaxLength(Agent.LongestExternalId);
        builder.Property(agent => agent.FoldedId).HasMaxLength(Agent.LongestFoldedId);
        builder.Property(agent => agent.Name).HasMaxLength(200);
        builder.HasIndex(agent => agent.ExternalId).IsUnique().HasDatabaseName("UX_Agents_ExternalId");

        // Who looks is asked for every page each time, with the agents whose ids are alike.
        builder.HasIndex(agent => agent.FoldedId).HasDatabaseName("IX_Agents_FoldedId");
        builder.HasOne<Agent>().WithMany().HasForeignKey(agent => agent.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
    }
}
