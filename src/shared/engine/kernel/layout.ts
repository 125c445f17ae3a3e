// The order of what TypeScript writes into the kernel's memory and the kernel reads from it. Both compilers read this
// very file, so that neither side can move a field without the other.

/** Where the kernel finds its words: one 32-bit integer each, counts, settings and addresses. */
export enum Word {
  // How many there are of each.
  levels,
  /** Levels and signals together. */
  seenCount,
  actors,
  populations,
  dyads,
  triggers,
  driveClasses,
  curvedInfluences,
  responses,
  buckets,
  pairings,

  // The run.
  seed,
  firstMember,
  ticksPerStep,
  withChance,
  withTriggers,
  withTrends,
  /** Group of four ticks whose draws stand in memory, -1 for none. */
  drawnGroup,

  // Country levels the equations name: distance of their row from the first of `seen`, bytes.
  armedConflict,
  politicalInstability,
  impunity,
  stateWeakness,
  polarisation,
  discriminatoryPolicy,
  civicClosure,
  dangerousSpeech,
  civilSociety,
  presence,

  // Tables: addresses.
  expFractions,
  lnCells,
  normalNodes,
  levelRecords,
  pushStarts,
  pushSources,
  pushWeights,
  curvedRecords,
  actorRecords,
  populationRecords,
  dyadRecords,
  retaliationSources,
  triggerRecords,
  hazardRecords,
  scheduleRecords,
  driveFactors,
  responseRecords,
  bucketRecords,
  effectRecords,
  pairingRecords,
  diminishing,
  diminishingCount,

  // The block's state, as BlockState names it: addresses.
  seen,
  seenAtStart,
  hiddenLevels,
  levelLogits,
  levelsOnCurve,
  disturbances,
  campaigns,
  campaignsAtStart,
  offsets,
  driveDrops,
  uptakes,
  peaks,
  exposures,
  excitation,
  triggerSizes,
  rememberedCapacity,
  stepDeaths,
  lastStepDeaths,
  rememberedDeaths,
  lastTwelve,
  atHome,
  inside,
  outside,
  dead,
  feltThreat,
  futureDrive,
  futureThreshold,
  futureEventRate,
  recordedShare,
  levelPressure,
  dyadPressure,
  triggerPressure,
  protectorPressure,
  recordingPressure,
  severities,
  worstSeverity,
  firstStruck,
  leadMonths,
  effectSizes,
  pairFactors,
  eventFactors,
  flightFactors,
  crossingFactors,

  // Passed on inside a tick or a step: addresses.
  normals,
  uniforms,
  levelEntities,
  dyadEntities,
  triggerEntities,
  causes,
  logits,
  lnCapacity,
  lossFactor,
  classTriggers,
  scratch,
  ownRates,
  eventRates,
  events,
  tickDeaths,
  calm,
  endings,
  activities,
  coordination,
  coordinationGains,
  pairGains,
  efficacies,
  rising,
  falling,
  drawn,

  count,
}

/** Numbers of the model that are no level's, dyad's or trigger's own: 64-bit floats at a fixed address. */
export enum Constant {
  dt,
  campaignThreshold,
  campaignSpeed,
  campaignPreparationGain,
  campaignStandingBrake,
  campaignPresenceBrake,
  campaignRestraintOnThreshold,
  campaignRestraintOnDrive,
  campaignNoiseScale,
  lowestCampaign,
  highestCampaign,
  lowestThreshold,
  highestThreshold,
  highestDrive,
  lowestCapacity,
  leastRate,
  restraintScale,
  capabilityLossGain,
  capacityShare,
  driveCapacityExponent,
  driveMotiveExponent,
  driveOpportunityExponent,
  restraintCivilSociety,
  restraintCrossGroupTies,
  restraintDiscipline,
  restraintLaw,
  restraintPresence,
  stageFadeHigh,
  stageFadeMiddle,
  stagePreventionHigh,
  stagePreventionLow,
  trendHalfLife,
  triggerDriveGain,
  triggerMaxLogFactor,
  triggerRestraintOnCap,
  triggerSlowestUptake,
  triggerPromptness,
  triggerOnKilling,
  triggerPreparedGain,
  triggerMaxSize,
  triggerSizeSpread,
  eventCampaignExponent,
  eventSelfProtection,
  eventShape,
  eventSelfExcitation,
  eventRetaliation,
  excitationMemory,
  excitationPerEvent,
  eventLogMedian,
  eventSpread,
  eventTailShare,
  eventTailStart,
  eventInverseTailIndex,
  endingHighest,
  endingAbove,
  endingCompletionShare,
  endingOusterShare,
  endingShares,
  endingRemaining,
  endingDriveDrop,
  dropFading,
  aftermathGain,
  peakFading,
  noticed,
  returning,
  flightRate,
  outsideShare,
  siegeBlock,
  signalScale,
  people,
  deathsShare,
  count,
}

/** A level: 64-bit floats. */
export enum LevelNumber {
  trend,
  up,
  down,
  memory,
  spread,
  count,
}

/** An influence that is no straight line: 32-bit integers. Rows as distances from the first of `seen`. */
export enum CurvedWord {
  /** 1 above half, 2 product. */
  kind,
  from,
  other,
  count,
}

/** A population: 32-bit integer, then a 64-bit float. */
export enum PopulationWord {
  siege,
  count = 2,
}
export enum PopulationNumber {
  mobility,
  count,
}

/** A dyad: 32-bit integers, then 64-bit floats. Rows as distances from the first row of their array, bytes. */
export enum DyadWord {
  entity,
  isGovernmentSide,
  actor,
  population,
  driveClass,
  driveFuture,
  threat,
  ideology,
  grievance,
  capacity,
  preparation,
  discipline,
  selfProtection,
  lawOrTies,
  retaliationFrom,
  retaliationTo,
  count,
}
export enum DyadNumber {
  logDrive,
  motive,
  opportunity = 7,
  offsetHalfLife = 12,
  eventRate,
  backgroundRate,
  deathsCap,
  count,
}

/** A trigger: 32-bit integers, then 64-bit floats. */
export enum TriggerWord {
  entity,
  needsPeace,
  hazardFrom,
  hazardTo,
  scheduleFrom,
  scheduleTo,
  count,
}
export enum TriggerNumber {
  monthlyRate,
  highestFactor,
  fading,
  count,
}

/** A response: 64-bit floats. */
export enum ResponseNumber {
  start,
  duration,
  rampMonths,
  windDownMonths,
  coordinates,
  intensity,
  count,
}

/** A bucket of effects: the address its sums go to, and its effects from - to. */
export enum BucketWord {
  target,
  effectFrom,
  effectTo,
  count = 4,
}

/** One partner in a pairing: 32-bit integers. The partners of a pairing stand one behind the other. */
export enum PairingWord {
  response,
  partner,
  /** Which pairing, and whether this is its last partner. */
  pairing,
  isLast,
  count,
}

/** An effect: 32-bit integers, then 64-bit floats. */
export enum EffectWord {
  response,
  count = 2,
}
export enum EffectNumber {
  fromMonth,
  untilMonth,
  wantedSign,
  count,
}
