using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class DoorCredentialConfiguration : IEntityTypeConfiguration<DoorCredential>
{
    public void Configure(EntityTypeBuilder<DoorCredential> builder)
    {
        builder.Property(credential => credential.Id).ValueGeneratedNever();
        builder.Property(credential => credential.Door).HasMaxLength(40);
        builder.Property(credential => credential.UserName).HasMaxLength(64);
        builder.Property(credential => credential.SecretHash).HasMaxLength(44);
        builder.Property(credential => credential.MadeBy).HasMaxLength(256);
    }
}

internal sealed class DoorVisitConfiguration : IEntityTypeConfiguration<DoorVisit>
{
    public void Configure(EntityTypeBuilder<DoorVisit> builder)
    {
        builder.Property(visit => visit.Id).ValueGeneratedNever();
        builder.Property(visit => visit.Door).HasMaxLength(40);
        builder.Property(visit => visit.AccountUserId).HasMaxLength(32);
        builder.HasIndex(visit => new { visit.Door, visit.At }).HasDatabaseName("IX_DoorVisits_Door_At");
    }
}

internal sealed class DoorTallyConfiguration : IEntityTypeConfiguration<DoorTally>
{
    public void Configure(EntityTypeBuilder<DoorTally> builder)
    {
        builder.HasKey(tally => new { tally.Door, tally.Day, tally.Answer });
        builder.Property(tally => tally.Door).HasMaxLength(40);
    }
}
