using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class AgentTeamConfiguration : IEntityTypeConfiguration<AgentTeam>
{
    public void Configure(EntityTypeBuilder<AgentTeam> builder)
    {
        builder.ToTable("AgentTeams");
        builder.HasKey(stay => new { stay.AgentId, stay.From });
        builder.HasOne<Agent>().WithMany().HasForeignKey(stay => stay.AgentId);
        builder.HasOne<Team>().WithMany().HasForeignKey(stay => stay.TeamId);
    }
}
